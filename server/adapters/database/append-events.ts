import { type Kysely, sql } from 'kysely'
import type { IntentEvent } from '../../deflection/intent-event.ts'
import type { DatabaseSchema } from './schema.ts'
import { type Column, namesOf, unnested } from './unnested.ts'

export const EVENT_COLUMNS: readonly Column<IntentEvent>[] = [
  ['id', 'text', ({ id }) => id],
  ['site', 'text', ({ site }) => site],
  ['intent', 'text', ({ intent }) => intent],
  ['type', 'text', ({ type }) => type],
  ['at', 'timestamptz', ({ at }) => at.toISOString()],
  ['received_at', 'timestamptz', ({ receivedAt }) => receivedAt.toISOString()],
  ['article_id', 'text', ({ articleId }) => articleId],
  ['query_id', 'text', ({ queryId }) => queryId],
  ['lane', 'text', ({ lane }) => lane],
  ['position', 'integer', ({ position }) => position],
  ['read_ms', 'integer', ({ readMs }) => readMs],
  ['question', 'text', ({ question }) => question],
  ['visitor', 'text', ({ visitor }) => visitor],
  ['contact', 'text', ({ contact }) => contact],
  ['account', 'text', ({ account }) => account],
  ['plan', 'text', ({ plan }) => plan],
  ['page', 'text', ({ page }) => page],
  ['language', 'text', ({ language }) => language],
  ['source', 'text', ({ source }) => source],
  ['engine', 'text', ({ engine }) => engine],
  ['exclusion', 'text', ({ exclusion }) => exclusion],
  ['arm', 'text', ({ arm }) => arm],
  ['channel', 'text', ({ channel }) => channel],
]

const NAMES = namesOf(EVENT_COLUMNS)

type IntentKey = Pick<IntentEvent, 'site' | 'intent'>

export const INTENT_KEY: readonly Column<IntentKey>[] = [
  ['site', 'text', ({ site }) => site],
  ['intent', 'text', ({ intent }) => intent],
]

/**
 * Keeps events in the transaction of what they tell of, and marks their intents as waiting to be counted. The partitions
 * of their months are there (`event-partitions.ts`).
 *
 * An event is known when its intent has one of its id. No key can say so, as `at` decides on the partition and a batch that
 * is sent again by a clock that is wrong gets other times. So the mark comes first: it is a row of the intent that one
 * transaction at a time can write, and the statement after it sees whatever the one before has kept.
 */
export async function appendEvents(
  transaction: Kysely<DatabaseSchema>,
  events: readonly IntentEvent[],
): Promise<void> {
  if (events.length === 0) return
  await markWaiting(transaction, events)
  const [sites, intents] = [
    new Set(events.map(({ site }) => site)),
    new Set(events.map(({ intent }) => intent)),
  ]
  await sql`
    with given as (
      select * from ${unnested(EVENT_COLUMNS, onceEach(events))}
    ), known as materialized (
      -- By two lists and no join, so that no plan reads a whole partition; pairs too many do no harm.
      select site, intent, id from intent_event
      where site = any(${[...sites]}::text[]) and intent = any(${[...intents]}::text[])
    )
    insert into intent_event (${NAMES})
    select ${NAMES} from given
    where not exists (
      select from known
      where known.site = given.site and known.intent = given.intent and known.id = given.id
    )`.execute(transaction)
}

/**
 * Has these intents counted anew. A mark that is there already is written again all the same: who counts takes the mark
 * away first, and has to wait for what this transaction does.
 */
async function markWaiting(
  transaction: Kysely<DatabaseSchema>,
  intents: readonly IntentKey[],
): Promise<void> {
  // In one order for everybody, so that no two transactions wait for each other.
  await sql`
    insert into waiting_intent (site, intent)
    select distinct site, intent
    from ${unnested(INTENT_KEY, intents)}
    order by site, intent
    on conflict (site, intent) do update set since = waiting_intent.since`.execute(transaction)
}

function onceEach(events: readonly IntentEvent[]): IntentEvent[] {
  const seen = new Map<string, IntentEvent>()
  for (const event of events) {
    const key = JSON.stringify([event.site, event.intent, event.id])
    if (!seen.has(key)) seen.set(key, event)
  }
  return [...seen.values()]
}
