import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleIntentEvent } from '../../test/support/sample-intent-event.ts'
import { EVENT_TYPES, OUTCOMES } from '../contract/vocabulary.ts'
import { classifyIntent, REVERSAL_MS } from './classify-intent.ts'
import type { IntentEvent, StoredEventType } from './intent-event.ts'

const START = Date.UTC(2026, 5, 5, 10)
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** An event so many minutes after the start. */
function event(type: StoredEventType, minutes: number, changes: Partial<IntentEvent> = {}): IntentEvent {
  return sampleIntentEvent({
    type,
    at: new Date(START + minutes * MINUTE),
    contact: 'tess',
    ...changes,
  })
}

const filedElsewhere = (milliseconds: number) => [
  { intent: 'case:C-10001', at: new Date(START + milliseconds) },
]
const outcomeOf = (...[events, cases]: Parameters<typeof classifyIntent>) =>
  classifyIntent(events, cases).outcome

const anyEvent = fc
  .record({
    id: fc.integer({ min: 0, max: 12 }).map((id) => `event-${id}`),
    type: fc.constantFrom(...EVENT_TYPES, 'case_filed' as const),
    minutes: fc.integer({ min: 0, max: 30 * 24 * 60 }),
    received: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ id, type, minutes, received }) =>
    event(type, minutes, { id, receivedAt: new Date(START + received * MINUTE) }),
  )
const anyEvents = fc.array(anyEvent, { maxLength: 25 })
const anyCases = fc.array(
  fc.record({
    intent: fc.constantFrom('intent-1', 'intent-2', 'case:C-10001'),
    at: fc.integer({ min: -DAY, max: 40 * DAY }).map((after) => new Date(START + after)),
  }),
  { maxLength: 4 },
)
const streamAndShuffled = anyEvents.chain((events) =>
  fc.record({
    events: fc.constant(events),
    shuffled: fc.shuffledSubarray(events, { minLength: events.length }),
  }),
)

describe('the outcome of an intent', () => {
  it('is exactly one for every stream of events', () => {
    fc.assert(
      fc.property(anyEvents, anyCases, (events, cases) => {
        expect(OUTCOMES).toContain(outcomeOf(events, cases))
      }),
    )
  })

  it('does not depend on the order in which events and cases arrive', () => {
    fc.assert(
      fc.property(streamAndShuffled, anyCases, ({ events, shuffled }, cases) => {
        expect(classifyIntent(shuffled, cases.toReversed())).toEqual(classifyIntent(events, cases))
      }),
    )
  })

  it('stays the same when events come again, the same or with other times', () => {
    fc.assert(
      fc.property(anyEvents, anyCases, fc.integer({ min: 1, max: 30 }), (events, cases, late) => {
        const again = events.map((event) => ({
          ...event,
          at: new Date(event.at.getTime() + late * DAY),
          receivedAt: new Date(event.receivedAt.getTime() + late * DAY),
        }))
        const once = classifyIntent(events, cases)
        expect(classifyIntent([...events, ...events], cases)).toEqual(once)
        expect(classifyIntent([...again, ...events], cases)).toEqual(once)
      }),
    )
  })

  it('is confirmed or reversed only where somebody said that it was solved', () => {
    fc.assert(
      fc.property(anyEvents, anyCases, (events, cases) => {
        const silent = events.filter(({ type }) => type !== 'solved')
        expect(['filed', 'unknown']).toContain(outcomeOf(silent, cases))
      }),
    )
  })

  it('is never confirmed when a case follows within the seven days, by whichever channel', () => {
    fc.assert(
      fc.property(anyEvents, fc.integer({ min: 0, max: REVERSAL_MS }), (events, after) => {
        const { confirmedAt } = classifyIntent(events)
        fc.pre(confirmedAt !== null)
        const at = new Date((confirmedAt as Date).getTime() + after)
        expect(outcomeOf(events, [{ intent: 'case:C-10001', at }])).not.toBe('confirmed')
        const own = event('case_filed', 0, { id: 'case:C-10002', at, channel: 'widget' })
        expect(outcomeOf([...events, own])).not.toBe('confirmed')
      }),
    )
  })

  it('is the same with and without what browsers say of cases that are not there', () => {
    fc.assert(
      fc.property(anyEvents, anyCases, (events, cases) => {
        const distinct = [...new Map(events.map((event) => [event.id, event])).values()]
        const withoutCase = distinct.filter(({ type }) => type !== 'case_filed')
        const unsaid = withoutCase.filter(({ type }) => type !== 'case_created')
        expect(classifyIntent(withoutCase, cases)).toEqual(classifyIntent(unsaid, cases))
      }),
    )
  })

  it('is never made better by one more case', () => {
    fc.assert(
      fc.property(anyEvents, anyCases, anyCases, (events, cases, more) => {
        fc.pre(outcomeOf(events, cases) !== 'confirmed')
        expect(outcomeOf(events, [...cases, ...more])).toBe(outcomeOf(events, cases))
      }),
    )
  })
})

describe('an intent', () => {
  it('of which nothing is known is unknown', () => {
    expect(classifyIntent([])).toEqual({ outcome: 'unknown', confirmedAt: null, filedAt: null })
  })

  it('that was left without a word is unknown, however much was read', () => {
    const read = [event('search', 0), event('suggestion_clicked', 1), event('article_read', 5)]
    expect(outcomeOf([...read, event('abandoned', 6)])).toBe('unknown')
  })

  it('that was solved is confirmed, by one click or by two', () => {
    expect(outcomeOf([event('search', 0), event('solved', 2)])).toBe('confirmed')
    expect(classifyIntent([event('solved', 3), event('solved', 2)])).toEqual({
      outcome: 'confirmed',
      confirmedAt: new Date(START + 2 * MINUTE),
      filedAt: null,
    })
  })

  it('follows the last word: taken back it is not confirmed, said again it is', () => {
    const takenBack = [event('solved', 1), event('not_solved', 2)]
    expect(outcomeOf(takenBack)).toBe('unknown')
    expect(classifyIntent([...takenBack, event('solved', 3)]).confirmedAt).toEqual(
      new Date(START + 3 * MINUTE),
    )
    expect(outcomeOf([event('solved', 1, { id: 'b' }), event('not_solved', 1, { id: 'a' })])).toBe('unknown')
  })

  it('is filed when a case was opened in it, and stays so when the person then finds the answer', () => {
    expect(outcomeOf([event('search', 0), event('case_filed', 4, { channel: 'widget' })])).toBe('filed')
    expect(outcomeOf([event('case_filed', 4), event('solved', 9)])).toBe('filed')
  })

  it('is reversed when it was solved and a case was opened in it after all', () => {
    expect(outcomeOf([event('solved', 2), event('case_filed', 10)])).toBe('reversed')
  })

  it('compares a case with "solved" by the clock of the browser, where that is told', () => {
    const slowBrowser = [event('case_created', 1), event('solved', 2), event('case_filed', 61)]
    expect(outcomeOf(slowBrowser)).toBe('filed')
  })

  it('is not filed by the word of a browser alone: anybody can send that', () => {
    expect(classifyIntent([event('search', 0), event('case_created', 1)])).toEqual({
      outcome: 'unknown',
      confirmedAt: null,
      filedAt: null,
    })
    expect(outcomeOf([event('solved', 2), event('case_created', 10)])).toBe('confirmed')
  })

  it('is reversed by a mail up to seven days after, to the millisecond, and not by one before or later', () => {
    const solved = [event('search', 0), event('solved', 2)]
    expect(outcomeOf(solved, filedElsewhere(2 * MINUTE + 7 * DAY))).toBe('reversed')
    expect(outcomeOf(solved, filedElsewhere(2 * MINUTE + 7 * DAY + 1))).toBe('confirmed')
    expect(outcomeOf(solved, filedElsewhere(2 * MINUTE - 1))).toBe('confirmed')
  })

  it('that nobody called solved is not changed by what its contact files elsewhere', () => {
    expect(outcomeOf([event('search', 0)], filedElsewhere(5 * MINUTE))).toBe('unknown')
  })

  it('does not take its own case for one from elsewhere', () => {
    const ownCase = { intent: 'intent-1', at: new Date(START + 4 * MINUTE) }
    const solvedLater = [event('case_created', 1), event('solved', 2), event('case_filed', 4)]
    expect(outcomeOf(solvedLater, [ownCase])).toBe('filed')
  })
})
