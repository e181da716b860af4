import { describe, expect, it } from 'vitest'
import { sampleIntentEvent } from '../../../test/support/sample-intent-event.ts'
import type { IntentEvent } from '../intent-event.ts'
import { contributionsOf } from './contributions-of.ts'
import { createIntentFact } from './intent-fact.ts'
import { ROLL_UP_TABLES } from './roll-up-tables.ts'

/** What an intent that was shown a link adds to its day, by the name of the count. */
function addedBy(source: IntentEvent['source'], ...types: IntentEvent['type'][]): Record<string, number> {
  const events = (['suggestion_viewed', ...types] as const).map((type, index) =>
    sampleIntentEvent({ id: `event-${index}`, intent: 'intent-1', source, type, articleId: 'doc-1' }),
  )
  const fact = createIntentFact(
    events,
    () => [],
    () => '2026-06-08',
  )
  const [day] = fact ? contributionsOf(fact) : []
  return Object.fromEntries(
    ROLL_UP_TABLES.intent_day.counts.map((name, index) => [name, day?.counts[index] ?? 0]),
  )
}

describe('an intent with links', () => {
  it('that sent the form of the site is unknown, and nothing that others would report as deflected', () => {
    expect(addedBy('attach', 'case_started')).toMatchObject({ unknown: 1, filed: 0, filed_with_links: 1 })
  })

  it('that left the form of the site as it was is what others would report as deflected', () => {
    expect(addedBy('attach', 'abandoned')).toMatchObject({ unknown: 1, with_links: 1, filed_with_links: 0 })
  })

  it('that began a case in the panel, of which all is known, is filed once there is a case', () => {
    expect(addedBy('launcher', 'case_started')).toMatchObject({ unknown: 1, filed_with_links: 0 })
    expect(addedBy('launcher', 'case_started', 'case_filed')).toMatchObject({ filed_with_links: 1 })
  })
})
