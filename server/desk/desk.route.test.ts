import { randomBytes, randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStores } from '../../test/ports/open-stores.ts'
import type { StoresUnderTest } from '../../test/ports/store-suite.ts'
import { attachSampleFile, SAMPLE_FILE } from '../../test/support/attach-sample-file.ts'
import { dataFolderWithStore } from '../../test/support/embedded-store.ts'
import { MemoryBlobStore } from '../../test/support/memory-blob-store.ts'
import { sampleCase } from '../../test/support/sample-case.ts'
import { otherSite, sampleSite } from '../../test/support/sample-site.ts'
import { createTestApp } from '../../test/support/test-app.ts'
import type { SupportCase } from '../cases/case.ts'
import { reopenCase } from '../cases/decisions/close-or-reopen.ts'
import { LIMITS } from '../contract/limits.ts'
import { createSiteDirectory } from '../sites/site-directory.ts'

const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`
const [NEW, OLD, OTHER] = [newSecret(), newSecret(), newSecret()]
const sites = createSiteDirectory([
  { ...sampleSite, desk: { url: 'https://desk.example', secrets: [NEW, OLD] } },
  { ...otherSite, desk: { url: 'https://other.example', secrets: [OTHER] } },
])
const noDesk = createSiteDirectory([sampleSite, otherSite])

let stores: StoresUnderTest
let removeFolder: () => void
let app: Awaited<ReturnType<typeof createTestApp>>['app']
let logged: string[] = []
const blobs = new MemoryBlobStore()
let number: string

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
  await serve(sites)
  const toOpen = sampleCase({ site: sampleSite.id, callBack: null })
  const opened = await stores.cases.open(toOpen, { key: randomUUID(), requestDigest: '' })
  if (opened.outcome !== 'opened') throw new Error(opened.outcome)
  number = opened.case.number
})

async function serve(served: typeof sites): Promise<void> {
  const { cases, attachments } = stores
  const lines = logged
  ;({ app, logged } = await createTestApp({
    sites: served,
    cases,
    attachments,
    blobs,
    clock: () => new Date(),
  }))
  logged.push(...lines)
}

const said = (changes: object = {}) => ({
  site: sampleSite.id,
  case: number,
  kind: 'reply',
  text: 'Try to reindex.',
  author: { name: 'Sam' },
  ...changes,
})

interface Posting {
  secret?: string
  id?: string
  at?: Date
  headers?: Record<string, string>
}

/** Signed by the reference library, as a desk would. */
function send(
  path: string,
  body: unknown,
  { secret = NEW, id = `msg_${randomUUID()}`, at = new Date(), headers }: Posting = {},
) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return app.request(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, text),
      ...headers,
    },
    body: text,
  })
}

async function post(body: unknown, posting?: Posting) {
  const response = await send('/v1/desk/replies', body, posting)
  return { status: response.status, body: await response.json() }
}

const supportCase = async () => (await stores.cases.findByNumber(number)) as SupportCase
const entriesSince = async () => (await supportCase()).entries.slice(1)

describe('what a desk says of a case', () => {
  it.each(['reply', 'engine_analysis', 'recommended_action', 'follow_up'])(
    'is an entry of support in its timeline: %s',
    async (kind) => {
      expect(await post(said({ kind }))).toEqual({ status: 201, body: { case: number } })
      expect(await entriesSince()).toMatchObject([
        { kind, text: 'Try to reindex.', channel: 'desk', author: { role: 'support', name: 'Sam' } },
      ])
    },
  )

  it('may be links, with a word or without', async () => {
    const links = [{ title: 'Reindexing', url: 'https://docs.example.com/reindex' }]
    expect((await post(said({ kind: 'links', text: '', links }))).status).toBe(201)
    expect(await entriesSince()).toMatchObject([{ kind: 'links', links }])
  })

  it('answers the case, and closes it, as support does by any other way', async () => {
    await post(said())
    expect(await supportCase()).toMatchObject({ status: 'answered', respondedAt: expect.any(Date) })
    await post(said({ kind: 'close', text: '' }))
    expect(await supportCase()).toMatchObject({ status: 'closed' })
    expect(await post(said({ kind: 'close', text: '' }))).toMatchObject({
      status: 409,
      body: { code: 'case_already_closed' },
    })
  })

  it('is the response to the case when it closes it with words, and none when it says nothing', async () => {
    await post(said({ kind: 'close', text: '' }))
    expect(await supportCase()).toMatchObject({ status: 'closed', respondedAt: null })
    await stores.cases.change(number, (found) =>
      reopenCase(found, {
        author: { role: 'contact', name: null, email: null },
        at: new Date(),
        channel: 'widget',
      }),
    )
    await post(said({ kind: 'close', text: 'It was the cache.' }))
    expect(await supportCase()).toMatchObject({ status: 'closed', respondedAt: expect.any(Date) })
  })

  it('is for support alone when it says so, and counts as no answer', async () => {
    await post(said({ internal: true }))
    expect(await supportCase()).toMatchObject({ status: 'open', respondedAt: null })
    expect(await entriesSince()).toMatchObject([{ supportOnly: true }])
  })

  it('is there once though fifty come at the same time under one id, and all are answered alike', async () => {
    const id = `msg_${randomUUID()}`
    const posts = await Promise.all(Array.from({ length: 50 }, () => post(said(), { id })))
    expect(posts.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(posts.filter(({ status }) => status === 200)).toHaveLength(49)
    for (const { body } of posts) expect(body).toEqual({ case: number })
    expect(await entriesSince()).toHaveLength(1)
  })

  it('is there once when it comes again later, signed anew and by the other secret', async () => {
    const id = `msg_${randomUUID()}`
    expect((await post(said(), { id, at: new Date(Date.now() - 200_000) })).status).toBe(201)
    expect(await post(said(), { id, secret: OLD })).toEqual({ status: 200, body: { case: number } })
    expect(await entriesSince()).toHaveLength(1)
  })

  it('is not taken under an id that has brought something else', async () => {
    const id = `msg_${randomUUID()}`
    await post(said(), { id })
    expect(await post(said({ text: 'Something else.' }), { id })).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    })
  })

  it('is taken by the new secret and by the old', async () => {
    expect((await post(said(), { secret: NEW })).status).toBe(201)
    expect((await post(said(), { secret: OLD })).status).toBe(201)
  })

  it('is not taken for a case that is not there, nor for one of another site', async () => {
    const answers = [
      await post(said({ case: 'C-99999999' })),
      await post(said({ site: otherSite.id }), { secret: OTHER }),
    ]
    for (const { status, body } of answers) {
      expect({ status, code: body.code }).toEqual({ status: 404, code: 'case_not_found' })
    }
    expect(await entriesSince()).toEqual([])
  })

  it('is refused alike whatever is wrong with its signature, and nothing of it is logged', async () => {
    const old = new Date(Date.now() - 6 * 60_000)
    const ahead = new Date(Date.now() + 6 * 60_000)
    const refused = [
      await post(said({ text: 'a secret word' }), { secret: newSecret() }),
      await post(said(), { secret: OTHER }),
      await post(said({ site: 'pub_nowhere' })),
      await post(said({ site: otherSite.id })),
      await post(said(), { at: old }),
      await post(said(), { at: ahead }),
      await post(said(), { headers: { 'webhook-signature': '' } }),
      await post(said(), { headers: { 'webhook-id': 'msg_other' } }),
      await post('no json', { secret: newSecret() }),
      await post(said({ kind: 'nonsense' }), { secret: newSecret() }),
      await post(said({ case: 'C-99999999' }), { secret: newSecret() }),
    ]
    await serve(noDesk)
    refused.push(await post(said()))
    const answers = refused.map(({ status, body }) => JSON.stringify({ status, ...body, requestId: '' }))
    expect(new Set(answers).size).toBe(1)
    expect(refused[0]).toMatchObject({ status: 401, body: { code: 'signature_invalid' } })
    expect(await entriesSince()).toEqual([])
    expect(logged.join()).not.toContain('a secret word')
  })

  it.each([
    ['another kind', { kind: 'opened' }, 'kind'],
    ['nothing', { text: ' ' }, 'text'],
    ['links that are none', { kind: 'links' }, 'links'],
    [
      'a link that runs',
      { kind: 'links', links: [{ title: 'x', url: 'javascript:alert(1)' }] },
      'links.0.url',
    ],
    ['nobody', { author: {} }, 'author.name'],
    ['a note among support that ends the case', { kind: 'close', internal: true }, 'internal'],
    ['a name of two lines', { author: { name: 'Sam\r\nBcc: all' } }, 'author.name'],
    ['more than it knows', { severity: 1 }, 'severity'],
    ['too much', { text: 'x'.repeat(LIMITS.replyCharacters + 1) }, 'text'],
  ])('is refused when it says %s', async (_what, changes, field) => {
    expect(await post(said(changes))).toMatchObject({
      status: 422,
      body: { code: 'invalid_input', errors: [expect.objectContaining({ field })] },
    })
  })

  it('is refused when it is no JSON, of another type, or too large', async () => {
    expect(await post('no json')).toMatchObject({ status: 400, body: { code: 'malformed_json' } })
    expect(await post(said(), { headers: { 'content-type': 'text/plain' } })).toMatchObject({
      status: 415,
      body: { code: 'unsupported_media_type' },
    })
    expect(await post(said({ text: 'x'.repeat(LIMITS.requestBodyBytes) }))).toMatchObject({
      status: 413,
      body: { code: 'payload_too_large' },
    })
  })
})

describe('a file of a case', () => {
  const ask = (changes: object, posting?: Posting) =>
    send('/v1/desk/files', { site: sampleSite.id, case: number, ...changes }, posting)

  it('is read by the desk of its site, to be kept and never shown', async () => {
    const { id } = await attachSampleFile({ ...stores, blobs }, number)
    const response = await ask({ attachment: id })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe(SAMPLE_FILE)
    expect(response.headers.get('content-disposition')).toContain('attachment; filename="response.json"')
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
  })

  it('is read by nobody else', async () => {
    const { id: attachment } = await attachSampleFile({ ...stores, blobs }, number)
    const statuses = []
    for (const [changes, posting] of [
      [{}, { secret: newSecret() }],
      [{ site: otherSite.id }, { secret: NEW }],
      [{ site: otherSite.id }, { secret: OTHER }],
      [{ attachment: randomUUID() }, {}],
      [{ case: 'C-99999999' }, {}],
    ] as const) {
      statuses.push((await ask({ attachment, ...changes }, posting)).status)
    }
    expect(statuses).toEqual([401, 401, 404, 404, 404])
  })
})
