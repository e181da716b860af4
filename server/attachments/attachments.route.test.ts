import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openStores } from '../../test/ports/open-stores.ts'
import type { StoresUnderTest } from '../../test/ports/store-suite.ts'
import { dataFolderWithStore } from '../../test/support/embedded-store.ts'
import { caseToOpen } from '../../test/support/opened-case.ts'
import { samplePerson } from '../../test/support/sample-people.ts'
import { sampleSite } from '../../test/support/sample-site.ts'
import { createTestApp, testNow } from '../../test/support/test-app.ts'
import { createFileBlobStore } from '../adapters/files/blob-store.ts'
import { supportEntry } from '../cases/decisions/support-entry.ts'
import { signIdentity } from '../contacts/sign-identity.ts'
import { LIMITS } from '../contract/limits.ts'
import { type Listener, listen } from '../http/listen.ts'
import { attachFile } from './attach-file.ts'

const TEXT = 'The engine says: été 😀\n'
const TYPE_OF_ALL = { 'content-type': 'application/octet-stream' }

let stores: StoresUnderTest
let removeFolder: () => void
let blobFolder: string
let listener: Listener
let url: string
let number: string
let token: string
let logged: string[]

beforeAll(async () => {
  const { folder, remove } = await dataFolderWithStore()
  removeFolder = remove
  stores = await openStores({ dataFolder: folder })
})

afterAll(async () => {
  await stores.close()
  removeFolder()
})

beforeEach(async () => {
  blobFolder = await mkdtemp(join(tmpdir(), 'guichet-blobs-'))
  const { app, logged: lines } = await createTestApp({
    cases: stores.cases,
    attachments: stores.attachments,
    blobs: createFileBlobStore(blobFolder),
  })
  logged = lines
  listener = await listen('127.0.0.1', 0)
  listener.serve((request) => app.fetch(request))
  url = `http://127.0.0.1:${listener.port}`
  const subject = randomUUID()
  const openedBy = { subject, email: samplePerson.email, name: samplePerson.name ?? null }
  const opened = await stores.cases.open(
    { ...caseToOpen, openedBy },
    { key: randomUUID(), requestDigest: '' },
  )
  if (opened.outcome !== 'opened') throw new Error(opened.outcome)
  number = opened.case.number
  token = await tokenOf({ subject })
})

afterEach(async () => {
  await listener.close()
  await rm(blobFolder, { recursive: true })
})

function tokenOf(changes: Partial<typeof samplePerson>): Promise<string> {
  return signIdentity({ ...samplePerson, ...changes }, { site: sampleSite, now: testNow })
}

/** Begins as nothing that is known: what begins at random would, once in a while. */
const randomContent = (bytes: number) => Buffer.concat([Buffer.alloc(16), randomBytes(bytes - 16)])

interface Upload {
  name?: string
  later?: boolean
  key?: string
  headers?: Record<string, string>
  of?: string
}

async function upload(body: BodyInit, { name = 'a.txt', later, key, headers, of = number }: Upload = {}) {
  const query = new URLSearchParams({ name, ...(later && { claim: 'later' }) })
  const response = await fetch(`${url}/v1/cases/${of}/attachments?${query}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      ...(key && { 'idempotency-key': key }),
      ...(body instanceof FormData ? {} : TYPE_OF_ALL),
      ...headers,
    },
    body,
    duplex: 'half',
  } as RequestInit)
  return { status: response.status, body: await response.json() }
}

const download = (id: string, of = number, as = token) =>
  fetch(`${url}/v1/cases/${of}/attachments/${id}`, { headers: { authorization: `Bearer ${as}` } })

const kept = () => readdir(blobFolder)
const entries = async () => (await stores.cases.findByNumber(number))?.entries.slice(1) ?? []

describe('a file that a contact sends', () => {
  it('is in the case at once, and comes back byte for byte', async () => {
    const content = randomContent(3_000_000)
    const sent = await upload(content, { name: 'dump.bin' })
    expect(sent).toEqual({
      status: 201,
      body: { id: expect.any(String), name: 'dump.bin', type: 'application/octet-stream', bytes: 3_000_000 },
    })
    expect(await entries()).toMatchObject([
      {
        kind: 'attachment',
        author: { role: 'contact', email: samplePerson.email },
        attachments: [sent.body],
      },
    ])
    expect(Buffer.from(await (await download(sent.body.id)).arrayBuffer()).equals(content)).toBe(true)
  })

  it('may come in a form, under its own name', async () => {
    const form = new FormData()
    form.append('file', new File([TEXT], 'journal d’été.log'))
    const sent = await upload(form)
    expect(sent).toMatchObject({ status: 201, body: { name: 'journal d’été.log', type: 'text/plain' } })
    expect(await (await download(sent.body.id)).text()).toBe(TEXT)
  })

  it('waits for the message that it belongs to when it says so', async () => {
    const sent = await upload(TEXT, { later: true })
    expect(await entries()).toEqual([])
    expect((await download(sent.body.id)).status).toBe(404)
    const replied = await fetch(`${url}/v1/cases/${number}/replies`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'Here it is.', attachments: [sent.body.id] }),
    })
    expect(replied.status).toBe(201)
    expect(await entries()).toMatchObject([{ kind: 'reply', text: 'Here it is.', attachments: [sent.body] }])
    expect((await download(sent.body.id)).status).toBe(200)
  })

  it('is attached once however often it is sent with one key, also at the same time', async () => {
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 10 }, () => upload(TEXT, { key })))
    answers.push(await upload(TEXT, { key }))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10)
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect(await entries()).toHaveLength(1)
    expect(await kept()).toHaveLength(1)
    expect(await upload('another file', { key })).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    })
    expect(await kept()).toHaveLength(1)
  })

  it('is in the case by a retry when the server died between the file and its entry', async () => {
    const key = randomUUID()
    await upload(TEXT, { key, later: true })
    expect(await entries()).toEqual([])
    expect((await upload(TEXT, { key })).status).toBe(200)
    expect(await entries()).toHaveLength(1)
  })

  it('opens a closed case again', async () => {
    await stores.cases.change(number, () => ({ ok: true, value: { entries: [], status: 'closed' } }))
    await upload(TEXT)
    expect((await stores.cases.findByNumber(number))?.status).toBe('open')
  })
})

describe('a file that is not taken', () => {
  const tooLarge = { status: 413, body: { code: 'payload_too_large' } }

  afterEach(async () => {
    expect(await entries()).toEqual([])
    expect(await kept()).toEqual([])
  })

  it.each([
    ['is empty', new Uint8Array(), 'nothing.txt', 422, 'attachment_empty'],
    ['is a program', Buffer.from('MZ\x90\0\x03 program'), 'holiday.png', 415, 'attachment_type_refused'],
    ['would run by its name', Buffer.from('words'), 'invoice.pdf.exe', 415, 'attachment_type_refused'],
  ])('because it %s', async (_why, content, name, status, code) => {
    expect(await upload(content, { name })).toMatchObject({ status, body: { code } })
  })

  it('because it is too large, by what it says itself', async () => {
    expect(await upload(Buffer.alloc(LIMITS.attachmentBytes + 1, 'a'))).toMatchObject(tooLarge)
  })

  it('because it is too large, though it does not say so', async () => {
    let given = 0
    const endless = new ReadableStream({
      pull(controller) {
        given += 65_536
        controller.enqueue(Buffer.alloc(65_536, 'a'))
      },
    })
    // The server answers and closes: what is sent after that may be cut before the answer is read.
    const answer = await upload(endless).catch(() => null)
    if (answer) expect(answer).toMatchObject(tooLarge)
    expect(given).toBeLessThan(LIMITS.attachmentBytes * 8)
  })

  it('because its form is none, or has more than one', async () => {
    const two = new FormData()
    two.append('file', new File(['a'], 'a.txt'))
    two.append('file', new File(['b'], 'b.txt'))
    const malformed = { status: 400, body: { code: 'malformed_form' } }
    expect(await upload(two)).toMatchObject(malformed)
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x']) {
      expect(await upload('no form', { headers: { 'content-type': type } })).toMatchObject(malformed)
    }
  })

  it('because whoever sent it went away in the middle', async () => {
    const socket = connect(listener.port, '127.0.0.1')
    socket.write(
      `POST /v1/cases/${number}/attachments?name=a.txt HTTP/1.1\r\nhost: localhost\r\n` +
        `authorization: Bearer ${token}\r\ncontent-length: 1000000\r\n\r\n${'a'.repeat(300_000)}`,
    )
    await vi.waitFor(async () => expect(await kept()).toEqual([expect.stringMatching(/\.partial$/)]), 10_000)
    socket.destroy()
    await vi.waitFor(async () => expect(await kept()).toEqual([]), 10_000)
    // That is nothing for the operator to look after.
    expect(logged.filter((line) => line.includes('"level":50'))).toEqual([])
  })

  it('because its case is another person’s, or nobody’s', async () => {
    const stranger = await tokenOf({ subject: randomUUID() })
    token = stranger
    for (const of of [number, 'C-99999999', 'nonsense']) {
      expect(await upload(TEXT, { of })).toMatchObject({ status: 404, body: { code: 'case_not_found' } })
    }
  })

  it('because the case has as many as it may have', async () => {
    const { attachments } = stores
    const toKeep = { name: 'a', type: 'text/plain', uploadedBy: { role: 'contact', id: 'x' } } as const
    await attachments.keep({
      ...toKeep,
      caseNumber: number,
      blob: 'none',
      bytes: LIMITS.attachmentBytesPerCase,
      at: testNow,
      upload: null,
    })
    expect(await upload(TEXT)).toMatchObject({ status: 422, body: { code: 'too_many_attachments' } })
  })
})

describe('a file of a case', () => {
  it('is to be kept and never shown, whatever is in it', async () => {
    const { body } = await upload('<html><script>alert(1)</script>', { name: '"é"\r\n.html' })
    const response = await download(body.id)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="___.html"; filename*=UTF-8''_%C3%A9_.html`,
      'content-length': '31',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'private, no-store',
    })
  })

  it('is for who may read the case alone', async () => {
    const { body } = await upload(TEXT)
    const stranger = await tokenOf({ subject: randomUUID() })
    for (const response of [
      await download(body.id, number, stranger),
      await download(body.id, 'C-99999999'),
      await download(randomUUID()),
      await download('..%2f..%2fetc%2fpasswd'),
    ]) {
      expect(response.status).toBe(404)
    }
  })

  it('is not for the contact when it stands in a note among support', async () => {
    const blobs = createFileBlobStore(blobFolder)
    const attached = await attachFile(
      { blobs, attachments: stores.attachments, clock: () => testNow },
      {
        caseNumber: number,
        uploadedBy: { role: 'support', id: 'team@support.example' },
        name: 'internal.txt',
        content: new Blob(['between us']).stream(),
      },
    )
    const id = attached.ok ? attached.value.attachment.id : ''
    const author = { name: 'Sam', email: 'team@support.example' }
    const note = {
      kind: 'reply',
      author,
      at: testNow,
      channel: 'email',
      text: 'See.',
      supportOnly: true,
    } as const
    await stores.cases.change(number, (supportCase) =>
      supportEntry(supportCase, { ...note, attachments: [id] }),
    )
    expect((await entries()).at(-1)?.attachments).toHaveLength(1)
    expect((await download(id)).status).toBe(404)
  })

  it('holds nothing open when whoever reads it goes away', async () => {
    const { body } = await upload(randomContent(4_000_000))
    const open = async () => (await readdir('/proc/self/fd')).length
    const before = await open()
    for (let times = 0; times < 20; times += 1) {
      const aborting = new AbortController()
      const response = await fetch(`${url}/v1/cases/${number}/attachments/${body.id}`, {
        headers: { authorization: `Bearer ${token}` },
        signal: aborting.signal,
      })
      await response.body?.getReader().read()
      aborting.abort()
    }
    await vi.waitFor(async () => expect(await open()).toBeLessThan(before + 10), 10_000)
  })
})
