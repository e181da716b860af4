import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MemoryAnswerStore } from '../../test/support/memory-answer-store.ts'
import { MemoryEventStore } from '../../test/support/memory-event-store.ts'
import { sampleIdentity } from '../../test/support/sample-people.ts'
import { sampleSite } from '../../test/support/sample-site.ts'
import type { EventBatch } from '../contract/types.ts'
import type { Identity } from '../support-rules/account.ts'
import { OLDEST_MS, withBelievableTimes } from './believable-times.ts'
import { createContactPseudonym } from './contact-pseudonym.ts'
import type { IntentEvent } from './intent-event.ts'
import { type EventTeller, type RecordEventsDependencies, recordEvents } from './record-events.ts'

const now = new Date('2026-06-08T15:00:00Z')

function batch(...times: string[]): EventBatch {
  const events = times.map((at, index) => ({
    id: `00000000-0000-4000-8000-00000000000${index}`,
    type: 'search' as const,
    at,
  }))
  return { site: 'pub_sample', intent: 'intent-1', events }
}

const contactOf = createContactPseudonym(new Uint8Array(32))
const nobody: EventTeller = { identity: null, audiences: ['everyone'], site: sampleSite, userAgent: null }
const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

function record(
  store: MemoryEventStore,
  events: EventBatch,
  teller: Partial<EventTeller> = {},
  changes: Partial<RecordEventsDependencies> = {},
): Promise<void> {
  const dependencies: RecordEventsDependencies = {
    store,
    questions: new MemoryAnswerStore(),
    mayTeach: () => true,
    clock: () => now,
    entitledAccountOf: async () => null,
    contactOf,
    armOf: async () => null,
    ...changes,
  }
  return recordEvents(dependencies, events, { ...nobody, ...teller })
}

/** The only event that is kept of a batch of one. */
async function kept(
  changes: Partial<EventBatch>,
  teller: Partial<EventTeller> = {},
  dependencies: Partial<RecordEventsDependencies> = {},
): Promise<IntentEvent> {
  const store = new MemoryEventStore()
  await record(store, { ...batch('2026-06-08T14:00:00Z'), ...changes }, teller, dependencies)
  const [event] = await store.listOf('pub_sample', 'intent-1')
  if (!event) throw new Error('no event')
  return event
}

function asked(question: string, type: 'search' | 'solved' = 'search'): Pick<EventBatch, 'events'> {
  return { events: batch('2026-06-08T14:00:00Z').events.map((event) => ({ ...event, type, question })) }
}

async function timesKept(...times: string[]): Promise<string[]> {
  const store = new MemoryEventStore()
  await record(store, batch(...times))
  return (await store.listOf('pub_sample', 'intent-1')).map((event) => event.at.toISOString())
}

describe('events', () => {
  it('are kept once when their batch is sent again', async () => {
    const store = new MemoryEventStore()
    const twice = batch('2026-06-08T14:00:00Z', '2026-06-08T14:01:00Z')
    await record(store, twice)
    await record(store, twice)
    expect(await store.listOf('pub_sample', 'intent-1')).toHaveLength(2)
  })

  it('keep what they are about, and nothing that was not stated', async () => {
    const [event] = batch('2026-06-08T14:00:00Z').events
    if (!event) throw new Error('no event')
    const about = { articleId: 'a1', queryId: 'q1', lane: 'community' as const, position: 3 }
    expect(await kept({ events: [{ ...event, type: 'suggestion_clicked', ...about }] })).toEqual({
      id: event.id,
      site: 'pub_sample',
      intent: 'intent-1',
      type: 'suggestion_clicked',
      at: new Date('2026-06-08T14:00:00Z'),
      receivedAt: now,
      ...about,
      readMs: null,
      question: null,
      visitor: null,
      contact: null,
      account: null,
      plan: null,
      page: null,
      language: null,
      source: null,
      engine: null,
      exclusion: null,
      arm: null,
      channel: null,
    })
  })

  it('of a clock that runs ahead end now, and stay as far apart as they were', async () => {
    expect(await timesKept('2026-06-08T16:58:00Z', '2026-06-08T17:00:00Z')).toEqual([
      '2026-06-08T14:58:00.000Z',
      '2026-06-08T15:00:00.000Z',
    ])
  })

  it('of a clock that stands in the past end now too', async () => {
    expect(await timesKept('1970-01-01T00:00:00Z', '1970-01-01T00:05:00Z')).toEqual([
      '2026-06-08T14:55:00.000Z',
      '2026-06-08T15:00:00.000Z',
    ])
  })

  it('of several batches stay in order by a clock that runs ahead, also where the first comes last', async () => {
    const store = new MemoryEventStore()
    const send = (at: string, sentAt: string, arrived: string, id: string) => {
      const events = batch(at).events.map((event) => ({ ...event, id }))
      const changes = { clock: () => new Date(arrived) }
      return record(store, { ...batch(at), sentAt, events }, {}, changes)
    }
    // Two hours ahead.
    await send('2026-06-08T17:00:10Z', '2026-06-08T17:00:12Z', '2026-06-08T15:00:12Z', 'second')
    await send('2026-06-08T16:59:00Z', '2026-06-08T17:05:00Z', '2026-06-08T15:05:00Z', 'first')
    const kept = await store.listOf('pub_sample', 'intent-1')
    expect(Object.fromEntries(kept.map(({ id, at }) => [id, at.toISOString()]))).toEqual({
      first: '2026-06-08T14:59:00.000Z',
      second: '2026-06-08T15:00:10.000Z',
    })
  })

  it('of a clock that is an hour slow are put right by when they were sent', async () => {
    const store = new MemoryEventStore()
    await record(store, { ...batch('2026-06-08T13:30:00Z'), sentAt: '2026-06-08T14:00:00Z' })
    const [event] = await store.listOf('pub_sample', 'intent-1')
    expect(event?.at).toEqual(new Date('2026-06-08T14:30:00Z'))
  })

  it('keep their times where they were under way for some seconds', async () => {
    const store = new MemoryEventStore()
    await record(store, { ...batch('2026-06-08T14:30:00Z'), sentAt: '2026-06-08T14:59:52Z' })
    const [event] = await store.listOf('pub_sample', 'intent-1')
    expect(event?.at).toEqual(new Date('2026-06-08T14:30:00Z'))
  })

  it('that waited offline for days keep their times', async () => {
    expect(await timesKept('2026-06-04T09:00:00Z')).toEqual(['2026-06-04T09:00:00.000Z'])
  })

  it('have believable times in their own order, whatever their sender states', () => {
    const time = fc.date({ min: new Date(0), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
    const times = fc.array(time, { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(times, fc.option(time), (stated, sentAt) => {
        const kept = withBelievableTimes(
          stated.map((at) => ({ at })),
          { now, sentAt },
        ).map((event) => event.at.getTime())
        expect(Math.max(...kept)).toBeLessThanOrEqual(now.getTime())
        expect(Math.min(...kept)).toBeGreaterThanOrEqual(now.getTime() - OLDEST_MS)
        const order = (list: number[]) =>
          list.map((_, index) => index).sort((a, b) => (list[a] ?? 0) - (list[b] ?? 0))
        const inStatedOrder = order(stated.map(Number)).map((index) => kept[index] ?? 0)
        expect(inStatedOrder).toEqual(inStatedOrder.toSorted((a, b) => a - b))
      }),
    )
  })

  it('are the same by whatever clock, where it says what it was as they were sent', () => {
    const ago = fc.integer({ min: 0, max: OLDEST_MS })
    const wrong = fc.integer({ min: -400 * 24 * 3_600_000, max: 400 * 24 * 3_600_000 })
    fc.assert(
      fc.property(fc.array(ago, { minLength: 1, maxLength: 20 }), wrong, (ages, by) => {
        // Up to ten seconds, a slow clock is not told from a slow connection.
        fc.pre(by > 0 || by < -10_000)
        const kept = withBelievableTimes(
          ages.map((age) => ({ at: new Date(now.getTime() - age + by) })),
          { now, sentAt: new Date(now.getTime() + by) },
        )
        expect(kept.map(({ at }) => now.getTime() - at.getTime())).toEqual(ages)
      }),
    )
  })
})

describe('what was asked', () => {
  const ada: Identity = { ...sampleIdentity, name: 'Ada Lovelace', email: 'ada.byron@acme.example' }

  it('is kept without who asked it, by whatever the token names them', async () => {
    const question =
      'I am Ada (ada.byron@acme.example, +33 6 12 34 56 78): does Lovelace or byron reindex 7.10.2?'
    expect((await kept(asked(question), { identity: ada })).question).toBe(
      'I am [name] ([email], [phone]): does [name] or [name] reindex 7.10.2?',
    )
  })

  it('is learned without it too, and without a word in its place', async () => {
    const questions = new MemoryAnswerStore()
    const solved = asked('why is ada@acme.example locked out', 'solved')
    const about = { events: solved.events.map((event) => ({ ...event, articleId: 'a1' })) }
    await kept(about, {}, { questions })
    expect(questions.answers.map(({ question }) => question)).toEqual(['why is   locked out'])
  })

  it('teaches nothing when nobody has asked it: a program, or the site owner who tries it out', async () => {
    const questions = new MemoryAnswerStore()
    const solved = asked('rotate a key', 'solved')
    const about = { events: solved.events.map((event) => ({ ...event, articleId: 'a1' })) }
    await kept({ ...about, context: { test: true } }, {}, { questions })
    await kept({ ...about, context: { automated: true } }, {}, { questions })
    expect(questions.answers).toEqual([])
  })

  it('is nothing when it is blank', async () => {
    expect((await kept(asked('  \n'))).question).toBeNull()
  })
})

describe('who asked', () => {
  const account = { id: 'acme', plan: 'pro' as const, engines: [{ id: 'shop' }] }

  it('is a pseudonym, the same in any case of letters, and another on another site or with another key', async () => {
    const { contact } = await kept({}, { identity: { ...sampleIdentity, email: 'Ada@acme.example' } })
    expect(contact).toMatch(/^[\w-]{43}$/)
    expect(contactOf('pub_sample', 'ada@ACME.example ')).toBe(contact)
    expect(contactOf('pub_other', 'ada@acme.example')).not.toBe(contact)
    expect(createContactPseudonym(new Uint8Array(32).fill(1))('pub_sample', 'ada@acme.example')).not.toBe(
      contact,
    )
  })

  it('counts among an account and its plan, on its side of the experiment, where they may open cases', async () => {
    const found = { entitledAccountOf: async () => account, armOf: async () => 'holdout' as const }
    expect(await kept({ context: { engine: 'shop' } }, { identity: sampleIdentity }, found)).toMatchObject({
      account: 'acme',
      plan: 'pro',
      engine: 'shop',
      arm: 'holdout',
    })
    expect(await kept({ context: { engine: 'shop' } }, {}, found)).toMatchObject({
      account: null,
      engine: null,
      arm: null,
    })
  })

  it('may state no engine but one of the account: no text of theirs stands in reports', async () => {
    const found = { entitledAccountOf: async () => account }
    const { engine } = await kept({ context: { engine: 'buy now' } }, { identity: sampleIdentity }, found)
    expect(engine).toBeNull()
  })

  it('is kept with less when the account or its side cannot be looked up', async () => {
    const fails = () => Promise.reject(new Error('down'))
    const without = await kept({}, { identity: sampleIdentity }, { entitledAccountOf: fails })
    expect(without).toMatchObject({ account: null, plan: null, arm: null })
    expect(without.contact).not.toBeNull()
    const found = { entitledAccountOf: async () => account, armOf: fails }
    expect(await kept({}, { identity: sampleIdentity }, found)).toMatchObject({ account: 'acme', arm: null })
  })
})

describe('where it was asked', () => {
  it('is the page without what may say who was there, and the language alone', async () => {
    const context = {
      page: 'https://console.example.com/orders/4711/person-1?email=ada@acme.example#secret',
      locale: 'fr-CA',
      source: 'inline' as const,
    }
    const identity = { ...sampleIdentity, subject: 'person-1' }
    expect(await kept({ context }, { identity })).toMatchObject({
      page: 'console.example.com/orders/:id/:id',
      language: 'fr',
      source: 'inline',
    })
  })
})

describe('what counts nowhere', () => {
  const staff = { ...sampleIdentity, claims: { staff: true } }
  const teamSite = {
    ...sampleSite,
    supportTeam: { addresses: ['Sam@Support.example'], locale: 'en' as const },
  }
  const sam = { ...sampleIdentity, email: 'sam@support.example' }

  it.each<[string, EventBatch['context'], Partial<EventTeller>, IntentEvent['exclusion']]>([
    ['is not what anybody asks', {}, { userAgent: browser, identity: sampleIdentity }, null],
    [
      'is not what a telephone asks',
      {},
      { userAgent: 'Mozilla/5.0 (Linux; Android 13; CUBOT NOTE 50)' },
      null,
    ],
    ['is not severity 2', { severity: 2, confidential: false }, {}, null],
    ['is what is urgent', { severity: 1 }, {}, 'urgent'],
    ['is what is confidential', { confidential: true }, {}, 'confidential'],
    ['is what a page does by itself', { automated: true }, {}, 'bot'],
    ['is what a crawler does', {}, { userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1)' }, 'bot'],
    [
      'is what a browser without a window does',
      {},
      { userAgent: browser.replace('Firefox', 'HeadlessChrome') },
      'bot',
    ],
    ['is what a program does for nobody', {}, { userAgent: 'curl/8.14.1' }, 'bot'],
    [
      "is not what the site's own server tells of a person",
      {},
      { userAgent: 'node', identity: sampleIdentity },
      null,
    ],
    [
      'is what a crawler does, with whatever token',
      {},
      { userAgent: 'Googlebot/2.1', identity: sampleIdentity },
      'bot',
    ],
    [
      'is what a driven browser does, with whatever token',
      { automated: true },
      { identity: sampleIdentity },
      'bot',
    ],
    [
      'is not what a driven browser does where the site counts those',
      { automated: true },
      {
        userAgent: browser.replace('Firefox', 'HeadlessChrome'),
        site: { ...sampleSite, countsDrivenBrowsers: true },
      },
      null,
    ],
    [
      'is what a crawler does on such a site too',
      {},
      { userAgent: 'Googlebot/2.1', site: { ...sampleSite, countsDrivenBrowsers: true } },
      'bot',
    ],
    ['is what the team does, by its claim', {}, { identity: staff }, 'staff'],
    ['is what the team does, by its address', {}, { identity: sam, site: teamSite }, 'staff'],
    ['is what the owner tries, whoever they are', { test: true, severity: 1 }, { identity: staff }, 'test'],
  ])('%s', async (_, context, teller, exclusion) => {
    expect((await kept({ context }, teller)).exclusion).toBe(exclusion)
  })
})
