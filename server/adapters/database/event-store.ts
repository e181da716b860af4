import type { EventStore } from '../../deflection/event-store.ts'
import type { IntentEvent } from '../../deflection/intent-event.ts'
import { appendEvents } from './append-events.ts'
import type { Database } from './database.ts'
import { markToSend } from './event-outbox.ts'
import { ensureEventPartitions, eventPartitionOf } from './event-partitions.ts'
import { inChunks } from './in-chunks.ts'
import type { IntentEventTable } from './schema.ts'

/** By one statement, which the server makes up and the database reads as a whole. */
const EVENTS_AT_ONCE = 2_000
/** PostgreSQL's `check_violation`, which a row without a partition is. */
const NO_PARTITION = '23514'

export function createEventStore(
  { kysely }: Pick<Database, 'kysely'>,
  /** They are sent on, too. */
  { sendsEvents = false }: { sendsEvents?: boolean } = {},
): EventStore {
  /** Partitions that are known to be there, so that nobody asks again for each batch. */
  const months = new Set<string>()

  async function ensureMonths(events: readonly IntentEvent[]): Promise<void> {
    const missing = events.map(({ at }) => at).filter((at) => !months.has(eventPartitionOf(at)))
    if (missing.length === 0) return
    await kysely.transaction().execute((transaction) => ensureEventPartitions(transaction, missing))
    for (const at of missing) months.add(eventPartitionOf(at))
  }

  async function keep(events: readonly IntentEvent[]): Promise<void> {
    await ensureMonths(events)
    if (!sendsEvents) return appendEvents(kysely, events)
    await kysely.transaction().execute(async (transaction) => {
      await appendEvents(transaction, events)
      await markToSend(transaction, events)
    })
  }

  return {
    async append(events) {
      for (const chunk of inChunks(events, EVENTS_AT_ONCE)) {
        try {
          await keep(chunk)
        } catch (error) {
          if ((error as { code?: unknown }).code !== NO_PARTITION) throw error
          // A month that was there has been taken away, as everything in it was too old to be kept.
          months.clear()
          await keep(chunk)
        }
      }
    },

    async listOf(site, intent) {
      const rows = await kysely
        .selectFrom('intent_event')
        .selectAll()
        .where('site', '=', site)
        .where('intent', '=', intent)
        .orderBy('at')
        .orderBy('id')
        .execute()
      return rows.map(toIntentEvent)
    },
  }
}

export function toIntentEvent({
  received_at,
  article_id,
  query_id,
  read_ms,
  ...event
}: IntentEventTable): IntentEvent {
  return { ...event, receivedAt: received_at, articleId: article_id, queryId: query_id, readMs: read_ms }
}
