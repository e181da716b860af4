import { mkdtemp, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MemoryAttachmentStore } from '../../test/support/memory-attachment-store.ts'
import { createFileBlobStore } from '../adapters/files/blob-store.ts'
import { removeUnusedFiles } from './remove-unused-files.ts'

const HOUR = 60 * 60_000
const now = new Date()

let folder: string
let attachments: MemoryAttachmentStore

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-blobs-'))
  attachments = new MemoryAttachmentStore()
})

afterEach(() => rm(folder, { recursive: true }))

async function blob(hoursAgo: number): Promise<string> {
  const put = await createFileBlobStore(folder).put(new Blob(['content']).stream(), 100)
  if (!put.ok) throw new Error(put.failure.code)
  const at = new Date(now.getTime() - hoursAgo * HOUR)
  await utimes(join(folder, put.value.id), at, at)
  return put.value.id
}

async function attach(hoursAgo: number, entry: string | null): Promise<string> {
  const id = await blob(hoursAgo)
  const kept = await attachments.keep({
    caseNumber: 'C-10001',
    blob: id,
    name: 'a.txt',
    type: 'text/plain',
    bytes: 7,
    uploadedBy: { role: 'contact', id: 'person-1' },
    at: new Date(now.getTime() - hoursAgo * HOUR),
    upload: null,
  })
  if (entry !== null && 'attachment' in kept) attachments.claim('C-10001', [kept.attachment.id], entry)
  return id
}

async function left(): Promise<string[]> {
  const ids = []
  for await (const { id } of createFileBlobStore(folder).list()) ids.push(id)
  return ids.sort()
}

const cleanUp = () => removeUnusedFiles({ blobs: createFileBlobStore(folder), attachments, clock: () => now })

describe('the clean-up of files', () => {
  it('removes what has waited for a message for a day, and what nothing needs', async () => {
    const stay = [await attach(1, null), await attach(1_000, 'entry-1'), await blob(23)]
    await attach(25, null)
    await blob(25)
    expect(await cleanUp()).toBe(2)
    expect(await left()).toEqual(stay.sort())
    expect(await cleanUp()).toBe(0)
  })

  it('leaves nothing out, however many there are', async () => {
    await Promise.all(Array.from({ length: 450 }, () => blob(30)))
    const stays = await attach(30, 'entry-1')
    expect(await cleanUp()).toBe(450)
    expect(await left()).toEqual([stays])
  })
})
