import { describe, expect, it } from 'vitest'
import { sampleIntentEvent } from '../../../test/support/sample-intent-event.ts'
import { erasedEventsQueries } from './erased-events-query.ts'
import { eventDocumentId } from './event-document.ts'

const person = { site: 'pub_shop', contact: 'qM3-x_0' }

describe('what finds the events of somebody who is erased', () => {
  it('is their pseudonym alone where everything was told by them', () => {
    expect(erasedEventsQueries({ ...person, anonymous: [] })).toEqual([
      { match_phrase: { 'user.hash': 'qM3-x_0' } },
    ])
  })

  it('is the very documents of what was told before they signed in', () => {
    const event = sampleIntentEvent({ site: 'pub_shop', intent: 'intent-7', id: 'event-1' })
    const [, ids] = erasedEventsQueries({ ...person, anonymous: [{ intent: 'intent-7', id: 'event-1' }] })
    expect(ids).toEqual({ ids: { values: [eventDocumentId(event)] } })
    const [, elsewhere] = erasedEventsQueries({
      ...person,
      site: 'pub_other',
      anonymous: [{ intent: 'intent-7', id: 'event-1' }],
    })
    expect(elsewhere).not.toEqual(ids)
  })

  it('asks for no more documents at once than a cluster takes, and leaves out none', () => {
    const anonymous = Array.from({ length: 12_001 }, (_, index) => ({ intent: 'i', id: `${index}` }))
    const [, ...queries] = erasedEventsQueries({ ...person, anonymous })
    const asked = queries.map((query) => ('ids' in query ? query.ids.values : []))
    expect(asked.map(({ length }) => length)).toEqual([5_000, 5_000, 2_001])
    expect(new Set(asked.flat()).size).toBe(12_001)
  })
})
