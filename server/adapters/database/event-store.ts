import type { EventStore } from '../../deflection/event-store.ts'
import type { IntentEvent } from '../../deflection/intent-event.ts'
import { appendEvents } from './append-events.ts'
import type { Database } from './database.ts'
import { markToSend } from './event-outbox.ts'
import { ensureEventPartitions, eventPartitionOf } from './event-partitions.ts'
import { inChunks } from './in-chunks.ts'
import type { IntentEventTable } from './tables/event-tables.ts'

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

/** Column by column, as there are millions of them when a site is counted anew: the rest of an object is slow to copy. */
export function toIntentEvent(row: IntentEventTable): IntentEvent {
  return {
    id: row.id,
    site: row.site,
    intent: row.intent,
    type: row.type,
    at: row.at,
    receivedAt: row.received_at,
    articleId: row.article_id,
    queryId: row.query_id,
    lane: row.lane,
    position: row.position,
    readMs: row.read_ms,
    question: row.question,
    visitor: row.visitor,
    contact: row.contact,
    account: row.account,
    plan: row.plan,
    page: row.page,
    language: row.language,
    source: row.source,
    engine: row.engine,
    exclusion: row.exclusion,
    arm: row.arm,
    channel: row.channel,
  }
}
