import { type Kysely, sql } from 'kysely'
import type { IntentEvent } from '../../deflection/intent-event.ts'
import type { DatabaseSchema } from './schema.ts'
import { jsonb } from './storable-text.ts'
import type { IntentEventTable } from './tables/event-tables.ts'

/**
 * Keeps events, in the transaction of what they tell of where there is one, and marks their intents as waiting to be counted.
 * The partitions of their months are there (`event-partitions.ts`).
 *
 * An event is known when its intent has one of its id. No key can say so, as `at` decides on the partition and a batch that
 * is sent again by a clock that is wrong gets other times. So the mark comes first: it is a row of the intent that one
 * transaction at a time can write, and the statement after it sees whatever the one before has kept. A mark that is there
 * already is written again all the same: who counts takes the mark away first, and has to wait for what is kept here.
 */
export async function appendEvents(
  database: Kysely<DatabaseSchema>,
  events: readonly IntentEvent[],
): Promise<void> {
  if (events.length === 0) return
  const rows = onceEach(events).map(toEventRow)
  await sql`select append_intent_events(${jsonb(rows)})`.execute(database)
}

function toEventRow({ receivedAt, articleId, queryId, readMs, ...event }: IntentEvent): IntentEventTable {
  return { ...event, received_at: receivedAt, article_id: articleId, query_id: queryId, read_ms: readMs }
}

function onceEach(events: readonly IntentEvent[]): IntentEvent[] {
  const seen = new Map<string, IntentEvent>()
  for (const event of events) {
    const key = JSON.stringify([event.site, event.intent, event.id])
    if (!seen.has(key)) seen.set(key, event)
  }
  return [...seen.values()]
}
