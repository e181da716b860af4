import { describe, expect, it } from 'vitest'
import { sampleIntentEvent } from '../../../test/support/sample-intent-event.ts'
import type { IntentEvent } from '../intent-event.ts'
import { createIntentFact } from './intent-fact.ts'

/** Of one intent, a minute between its events. */
function factOf(...told: Partial<IntentEvent>[]) {
  const events = told.map((changes, minute) =>
    sampleIntentEvent({ id: `event-${minute}`, at: new Date(Date.UTC(2026, 5, 8, 10, minute)), ...changes }),
  )
  return createIntentFact(
    events,
    () => [],
    () => '2026-06-08',
  )
}

describe('a link of an intent', () => {
  const solvedBy = (...told: Partial<IntentEvent>[]) =>
    factOf(...told)?.links.flatMap(({ articleId, solved }) => (solved ? [articleId] : []))

  it('has solved nothing any more once the person says that it is not solved', () => {
    const solved = { type: 'solved', articleId: 'doc-1' } as const
    expect(solvedBy(solved)).toEqual(['doc-1'])
    expect(solvedBy(solved, { type: 'not_solved', articleId: 'doc-1' })).toEqual([])
    expect(solvedBy(solved, { type: 'not_solved', articleId: 'doc-2' })).toEqual([])
    expect(solvedBy(solved, { type: 'not_solved' })).toEqual([])
  })

  it('has solved it when that was said last', () => {
    const [first, second] = ['doc-1', 'doc-2'].map((articleId) => ({ type: 'solved', articleId }) as const)
    expect(solvedBy({ type: 'not_solved' }, { ...first })).toEqual(['doc-1'])
    expect(solvedBy({ ...first }, { type: 'not_solved' }, { ...second })).toEqual(['doc-2'])
  })
})

describe('the exclusion of an intent', () => {
  const filed = (exclusion: IntentEvent['exclusion']) =>
    ({ type: 'case_filed', channel: 'widget', exclusion }) as const

  it('is what was said of the matter at any time, while there is no case', () => {
    expect(factOf({ exclusion: 'urgent' }, {})).toMatchObject({ exclusion: 'urgent' })
    expect(factOf({}, { exclusion: 'confidential' })).toMatchObject({ exclusion: 'confidential' })
  })

  it('is what the case says of the matter, whatever the form said for a moment', () => {
    expect(factOf({ exclusion: 'urgent' }, filed(null))).toMatchObject({ exclusion: null })
    expect(factOf({ exclusion: 'urgent' }, filed('confidential'))).toMatchObject({
      exclusion: 'confidential',
    })
    expect(factOf({}, filed('urgent'))).toMatchObject({ exclusion: 'urgent' })
  })

  it.each(['staff', 'test', 'bot'] as const)(
    'stays %s, whatever the case says of the matter',
    (exclusion) => {
      expect(factOf({ exclusion }, filed(null))).toMatchObject({ exclusion })
      expect(factOf({ exclusion: 'urgent' }, { exclusion }, filed(null))).toMatchObject({ exclusion })
    },
  )
})
