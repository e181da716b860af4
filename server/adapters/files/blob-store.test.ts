import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { describeBlobStore } from '../../../test/ports/blob-store-suite.ts'
import { MemoryBlobStore } from '../../../test/support/memory-blob-store.ts'
import { createFileBlobStore } from './blob-store.ts'

describeBlobStore('a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-blobs-'))
  return {
    blobs: createFileBlobStore(join(folder, 'blobs')),
    close: () => rm(folder, { recursive: true }),
  }
})

describeBlobStore('memory', async () => ({ blobs: new MemoryBlobStore(), close: async () => {} }))

describe('the folder of the blobs', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guichet-blobs-'))
  })

  afterEach(() => rm(folder, { recursive: true }))

  async function* text(content: string) {
    yield new TextEncoder().encode(content)
  }

  it('has nothing under a final name before the blob is whole', async () => {
    const blobs = createFileBlobStore(folder)
    async function* slow() {
      yield new TextEncoder().encode('first half')
      expect(await readdir(folder)).toEqual([expect.stringMatching(/\.partial$/)])
      yield new TextEncoder().encode('second half')
    }
    const put = await blobs.put(slow(), 100)
    expect(await readdir(folder)).toEqual([put.ok && put.value.id])
  })

  it('keeps its blobs, and drops what a server was writing long ago', async () => {
    const blobs = createFileBlobStore(folder)
    const put = await blobs.put(text('a'), 100)
    const [old, fresh] = [
      join(folder, `${'1'.repeat(32)}.partial`),
      join(folder, `${'2'.repeat(32)}.partial`),
    ]
    for (const path of [old, fresh]) await writeFile(path, 'half')
    const anHourAndAHalfAgo = new Date(Date.now() - 90 * 60_000)
    await utimes(old, anHourAndAHalfAgo, anHourAndAHalfAgo)

    expect(await blobs.removeLeftOvers(new Date(Date.now() - 60 * 60_000))).toBe(1)
    expect((await readdir(folder)).sort()).toEqual(
      [put.ok && put.value.id, `${'2'.repeat(32)}.partial`].sort(),
    )
  })

  it('may not be there yet', async () => {
    const blobs = createFileBlobStore(join(folder, 'none'))
    expect(await blobs.removeLeftOvers(new Date())).toBe(0)
    expect(await Array.fromAsync(blobs.list())).toEqual([])
  })

  it('lets nobody else on the machine read the blobs', async () => {
    const blobs = createFileBlobStore(join(folder, 'blobs'))
    const put = await blobs.put(text('a'), 100)
    const id = put.ok ? put.value.id : ''
    expect((await stat(join(folder, 'blobs'))).mode & 0o077).toBe(0)
    expect((await stat(join(folder, 'blobs', id))).mode & 0o077).toBe(0)
  })

  it('says where it is and what to do when it cannot be written', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    const { put } = createFileBlobStore(file)
    await expect(put(text('a'), 100)).rejects.toMatchObject({
      name: 'BlobStoreError',
      message: expect.stringMatching(/a-file \(\w+\).*GUICHET_DATA/),
    })
  })

  it('is full on a full disk, which is no failure of the server', async () => {
    const { put } = createFileBlobStore(folder)
    async function* onAFullDisk(): AsyncIterable<Uint8Array> {
      yield new Uint8Array(10)
      throw Object.assign(new Error('no space left on device, write'), { code: 'ENOSPC', syscall: 'write' })
    }
    expect(await put(onAFullDisk(), 100)).toEqual({ ok: false, failure: { code: 'storage_full' } })
    expect(await readdir(folder)).toEqual([])
  })
})
