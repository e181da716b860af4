import type { IntentEvent } from './intent-event.ts'

/**
 * The events in the order they happened, each once, whatever order they came in and however often. Those of one moment are
 * ordered by what they are. Of several with one id the first to arrive is kept.
 */
export function orderEvents(events: readonly IntentEvent[]): IntentEvent[] {
  const byId = new Map<string, IntentEvent>()
  for (const event of events) {
    const known = byId.get(event.id)
    if (!known || byArrival(event, known) < 0) byId.set(event.id, event)
  }
  return [...byId.values()].sort(byMoment)
}

/** Of one moment: what ends an intent comes after what led to it, and a "no" after a "yes". */
const LAST_WORDS: readonly IntentEvent['type'][] = ['solved', 'not_solved', 'case_created', 'case_filed']

function byMoment(a: IntentEvent, b: IntentEvent): number {
  return (
    a.at.getTime() - b.at.getTime() ||
    LAST_WORDS.indexOf(a.type) - LAST_WORDS.indexOf(b.type) ||
    compare(a.id, b.id)
  )
}

function byArrival(a: IntentEvent, b: IntentEvent): number {
  return (
    a.receivedAt.getTime() - b.receivedAt.getTime() ||
    a.at.getTime() - b.at.getTime() ||
    compare(JSON.stringify(a), JSON.stringify(b))
  )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
