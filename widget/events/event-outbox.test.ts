// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { EventBatch } from '../api/contract.ts'
import { createTokenSource } from '../api/token-source.ts'
import type { GuichetSettings } from '../loader/public-api.ts'
import { createEventOutbox, type EventOutbox, type EventOutboxParts } from './event-outbox.ts'

const AT = '2026-11-22T10:00:00.000Z'
const SOON_MS = 2_000
const tokenOf = (sub: string, exp?: number) =>
  `h.${Buffer.from(JSON.stringify({ sub, exp })).toString('base64url')}.s`

interface Sent {
  path: string
  token: string | null
  body: EventBatch & { id?: string; reason?: string }
}

let ending: AbortController
let sent: Sent[]
let answers: number[]
let settings: GuichetSettings
let context: EventBatch['context']
let token: string | null

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(AT) })
  ending = new AbortController()
  sent = []
  answers = []
  settings = { site: 'pub_sample' }
  context = { page: 'https://console.example.com/engines', locale: 'en', source: 'launcher' }
  token = null
  vi.stubGlobal('fetch', async (address: string, { body, headers }: RequestInit) => {
    const authorization = new Headers(headers).get('authorization')
    sent.push({ path: new URL(address).pathname, token: authorization, body: JSON.parse(String(body)) })
    const status = answers.shift() ?? 204
    if (status === 0) throw new TypeError('no connection')
    return new Response(null, { status })
  })
})
afterEach(() => {
  ending.abort()
  sessionStorage.clear()
  localStorage.clear()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** The outbox of one page; the next page of the tab has another. */
function page(parts: Partial<EventOutboxParts> = {}): EventOutbox {
  const source = createTokenSource({ getToken: () => token })
  const outbox = createEventOutbox({
    origin: 'https://help.example.com',
    tokens: () => source,
    settings: () => settings,
    name: 'events',
    context: () => context ?? {},
    ended: ending.signal,
    ...parts,
  })
  outbox.begin('intent-1')
  return outbox
}

const soon = () => vi.advanceTimersByTimeAsync(SOON_MS)
const ids = () => sent.map(({ body }) => body.events.map(({ id }) => id))
/** A browser that is nobody's program, and says what its visitor wants. */
function visitorWants(wants: { doNotTrack?: string; globalPrivacyControl?: boolean; webdriver?: boolean }) {
  const says = { webdriver: false, ...wants }
  vi.stubGlobal(
    'navigator',
    new Proxy(navigator, { get: (all, name) => Reflect.get(name in says ? says : all, name) }),
  )
}

describe('what happened', () => {
  it('is sent together, with what is true of all of it', async () => {
    settings = { site: 'pub_sample', test: true }
    const outbox = page()
    outbox.add({ type: 'search', at: AT, question: 'reindex', queryId: 'q1' })
    await vi.advanceTimersByTimeAsync(1_000)
    outbox.add({ type: 'not_solved', at: AT, articleId: 'doc-1' })
    expect(sent).toEqual([])
    await soon()
    expect(sent).toMatchObject([
      {
        path: '/v1/events',
        token: null,
        body: {
          site: 'pub_sample',
          intent: 'intent-1',
          context: {
            page: 'https://console.example.com/engines',
            locale: 'en',
            source: 'launcher',
            test: true,
          },
          events: [
            { type: 'search', question: 'reindex', queryId: 'q1' },
            { type: 'not_solved', articleId: 'doc-1' },
          ],
        },
      },
    ])
    expect(new Set(ids().flat()).size).toBe(2)
  })

  it('is of the intent that goes on when it is sent', async () => {
    const outbox = page()
    outbox.add({ type: 'search', at: AT })
    outbox.begin('kept-intent')
    await soon()
    expect(sent[0]?.body.intent).toBe('kept-intent')
  })

  it('is sent again under the same ids until the server has it', async () => {
    const outbox = page()
    answers = [0, 503]
    outbox.add({ type: 'search', at: AT })
    await soon()
    dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(0)
    dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(0)
    dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(0)
    expect(sent).toHaveLength(3)
    expect(new Set(ids().flat()).size).toBe(1)
  })

  it('says what the clock is each time it is sent', async () => {
    const outbox = page()
    answers = [503]
    outbox.add({ type: 'search', at: AT })
    await soon()
    await vi.advanceTimersByTimeAsync(60_000)
    dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(0)
    expect(sent.map(({ body }) => body.sentAt)).toEqual([
      '2026-11-22T10:00:02.000Z',
      '2026-11-22T10:01:02.000Z',
    ])
    expect(sent.map(({ body }) => body.events[0]?.at)).toEqual([AT, AT])
  })

  it('is sent by the next page of the tab where this one was left before the server had it', async () => {
    const former = page()
    answers = [0]
    former.add({ type: 'search', at: AT })
    former.flush()
    ending.abort()
    page()
    await soon()
    page()
    await soon()
    expect(sent).toHaveLength(2)
    expect(ids()[1]).toEqual(ids()[0])
  })

  it('is not sent again when the server will never take it', async () => {
    const outbox = page()
    answers = [422]
    outbox.add({ type: 'search', at: AT })
    await soon()
    outbox.flush()
    await soon()
    expect(sent).toHaveLength(1)
  })

  it('that is told once an intent is not told again, not even after a reload', async () => {
    const seen = (outbox: EventOutbox) =>
      outbox.add({ type: 'suggestion_viewed', at: AT, articleId: 'a' }, 'viewed a')
    const former = page()
    expect([seen(former), seen(former)]).toEqual([true, false])
    await soon()
    const next = page()
    expect(seen(next)).toBe(false)
    next.begin('intent-2')
    expect(seen(next)).toBe(true)
    await soon()
    expect(sent.map(({ body }) => [body.intent, body.events.length])).toEqual([
      ['intent-1', 1],
      ['intent-2', 1],
    ])
  })

  it('that was told before a reload is not told again by who was quicker than the draft that came back', async () => {
    const former = page()
    former.add({ type: 'case_started', at: AT }, 'started')
    await soon()
    const next = page()
    next.begin('of-a-page-that-has-just-begun')
    expect(next.add({ type: 'case_started', at: AT }, 'started')).toBe(true)
    next.begin('intent-1')
    await soon()
    expect(sent.map(({ body }) => body.intent)).toEqual(['intent-1'])
  })

  it('is told where the browser keeps nothing', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full')
    })
    page().add({ type: 'search', at: AT })
    await soon()
    expect(sent).toHaveLength(1)
    vi.restoreAllMocks()
  })
})

describe('the token of a person', () => {
  it('goes with what they did, also from a page that is being left', async () => {
    token = tokenOf('ada')
    const outbox = page()
    outbox.add({ type: 'search', at: AT })
    await vi.advanceTimersByTimeAsync(0)
    outbox.flush()
    expect(sent).toMatchObject([{ token: `Bearer ${token}` }])
  })

  it('goes with the first that a page tells, also where that is told at once', async () => {
    token = tokenOf('ada')
    const outbox = page()
    await vi.advanceTimersByTimeAsync(0)
    outbox.add({ type: 'case_created', at: AT })
    outbox.flush()
    expect(sent).toMatchObject([{ token: `Bearer ${token}` }])
  })

  it('does not go with what another one did before them, nor when it has ended', async () => {
    token = tokenOf('ada')
    const former = page()
    answers = [0]
    former.add({ type: 'search', at: AT })
    await soon()
    token = tokenOf('bob')
    const next = page()
    next.add({ type: 'not_solved', at: AT })
    await soon()
    const ofAda = sent.filter(({ body }) => body.events[0]?.type === 'search').slice(1)
    expect(ofAda.every(({ token }) => token === null)).toBe(true)
    expect(sent.at(-1)).toMatchObject({
      token: `Bearer ${token}`,
      body: { events: [{ type: 'not_solved' }] },
    })

    token = tokenOf('carol', Date.now() / 1000 + 60)
    const last = page()
    last.add({ type: 'search', at: AT })
    await vi.advanceTimersByTimeAsync(0)
    vi.setSystemTime(Date.now() + 120_000)
    last.flush()
    expect(sent.at(-1)?.token).toBeNull()
  })

  it('and all else of them is gone from the tab when they leave, after what can still be told', async () => {
    token = tokenOf('ada')
    const outbox = page()
    answers = [0]
    outbox.add({ type: 'search', at: AT, question: 'reindex' }, 'search reindex')
    await vi.advanceTimersByTimeAsync(0)
    outbox.end()
    await soon()
    expect(sent).toHaveLength(1)
    expect(sessionStorage).toHaveLength(0)
  })
})

describe('an urgent or confidential matter', () => {
  it.each([{ severity: 1 as const }, { confidential: true }])(
    'says that it is one and nothing else: %j',
    async (of) => {
      const outbox = page()
      outbox.add({ type: 'search', at: AT, question: 'leak', queryId: 'q1' })
      context = { ...context, ...of }
      outbox.add({ type: 'suggestion_clicked', at: AT, articleId: 'leaked-keys' })
      await soon()
      expect(sent[0]?.body.events).toEqual(
        ['search', 'suggestion_clicked'].map((type) => ({ id: expect.any(String), type, at: AT })),
      )
      expect(sent[0]?.body.context).toMatchObject(of)
      expect(sent[0]?.body.context).not.toHaveProperty('page')
    },
  )
})

describe('a visitor who is not to be measured', () => {
  it.each([
    [{ doNotTrack: '1' }, 'do_not_track'],
    [{ globalPrivacyControl: true }, 'global_privacy_control'],
  ] as const)('is counted once an intent, and nothing is told of them: %j', async (wants, reason) => {
    visitorWants(wants)
    settings = { site: 'pub_sample', consent: true }
    const outbox = page()
    outbox.add({ type: 'search', at: AT, question: 'reindex' }, 'search reindex')
    outbox.add({ type: 'not_solved', at: AT })
    await soon()
    page().add({ type: 'search', at: AT })
    await soon()
    expect(sent).toEqual([
      {
        path: '/v1/unmeasured',
        token: null,
        body: { site: 'pub_sample', id: expect.stringMatching(/^[\da-f-]{36}$/), reason },
      },
    ])
    expect(sent[0]?.body.id).not.toBe('intent-1')
    outbox.begin('intent-2')
    outbox.add({ type: 'search', at: AT })
    await soon()
    expect(sent).toHaveLength(2)
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toMatch(
      /reindex|guichet:pub_sample:id/,
    )
  })

  it('is not counted where a program drives the browser, or the site is tried out', async () => {
    visitorWants({ doNotTrack: '1', webdriver: true })
    page().add({ type: 'search', at: AT })
    visitorWants({ doNotTrack: '1' })
    settings = { site: 'pub_sample', test: true }
    page().add({ type: 'search', at: AT })
    await soon()
    expect(sent).toEqual([])
  })
})

describe('the id of a visitor', () => {
  it('is there only with consent, the same at each visit, and goes when that is withdrawn', async () => {
    const visitors = () => sent.map(({ body }) => body.visitor)
    const tell = async (consent: boolean | undefined) => {
      settings = { site: 'pub_sample', consent }
      page().add({ type: 'search', at: AT })
      await soon()
    }
    await tell(undefined)
    expect(localStorage).toHaveLength(0)
    await tell(true)
    await tell(true)
    expect(visitors()).toEqual([undefined, expect.any(String), visitors()[1]])
    await tell(false)
    expect(visitors()[3]).toBeUndefined()
    expect(localStorage).toHaveLength(0)
  })
})
