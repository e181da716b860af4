import { type Kysely, sql } from 'kysely'
import { type FiledCase, REVERSAL_MS } from '../../deflection/classify-intent.ts'
import type { IntentEvent } from '../../deflection/intent-event.ts'
import { toIntentEvent } from './event-store.ts'
import type { DatabaseSchema } from './schema.ts'
import type { IntentEventTable } from './tables/event-tables.ts'
import { type Column, unnested } from './unnested.ts'

type FiledByContact = { contact: string; at: Date }

export type CaseOfContact = FiledCase & { contact: string }

/** Since when an intent waits that is worked out anew: the last there is. */
const REBUILT = sql`'infinity'::timestamptz`

/** Waiting for its turn: not set aside just now. */
const IS_DUE = sql`(since <= statement_timestamp() or since = ${REBUILT})`

/** Of the intent that has waited longest; null: none waits. */
export async function siteToCount(transaction: Kysely<DatabaseSchema>): Promise<string | null> {
  const { rows } = await sql<{ site: string }>`
    select site from waiting_intent where ${IS_DUE} order by since limit 1`.execute(transaction)
  return rows[0]?.site ?? null
}

/**
 * Takes the marks of a site's intents away, those that have waited longest first, but for those that are set aside just now.
 * An event that is appended from now on waits for this transaction and marks its intent again; those whose transaction has a
 * mark in its hands are passed over.
 */
export async function takeWaiting(
  transaction: Kysely<DatabaseSchema>,
  site: string,
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ intent: string }>`
    with taken as materialized (
      select intent from waiting_intent where site = ${site} and ${IS_DUE}
      order by since limit ${most}
      for update skip locked
    )
    delete from waiting_intent
    where site = ${site} and intent = any(array(select intent from taken))
    returning intent`.execute(transaction)
  return rows.map(({ intent }) => intent)
}

/** Has an intent that could not be counted wait for a quarter of an hour, whatever happens in it meanwhile. */
export async function setAside(
  kysely: Kysely<DatabaseSchema>,
  { site, intent }: { site: string; intent: string },
): Promise<void> {
  await sql`
    update waiting_intent set since = now() + interval '15 minutes'
    where site = ${site} and intent = ${intent}`.execute(kysely)
}

/**
 * Has all intents of a site worked out anew, behind those that wait for their first count; those that are set aside as well.
 * Any other mark that is there already stays as it is.
 *
 * @returns how many were marked
 */
export async function markAll(kysely: Kysely<DatabaseSchema>, site: string): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    insert into waiting_intent (site, intent, since)
    select site, intent, ${REBUILT} from (
      select site, intent from intent_event where site = ${site}
      union
      select site, intent from intent_fact where site = ${site}
    ) as known
    on conflict (site, intent) do update set since = excluded.since
    where waiting_intent.since > now()`.execute(kysely)
  // Until now such marks were none or few: the plan for a few would sort millions for each batch.
  await sql`analyze waiting_intent`.execute(kysely)
  return Number(numAffectedRows)
}

/**
 * The events of intents of a site.
 *
 * @param most null: all, however many there are
 * @throws where there are more
 */
export async function eventsOf(
  transaction: Kysely<DatabaseSchema>,
  site: string,
  intents: readonly string[],
  most: number | null = null,
): Promise<IntentEvent[]> {
  if (intents.length === 0) return []
  // By a list and no join, so that no plan reads a whole partition.
  const { rows } = await sql<IntentEventTable>`
    select * from intent_event where site = ${site} and intent = any(${intents}::text[])
    limit ${most === null ? null : most + 1}`.execute(transaction)
  if (most !== null && rows.length > most) throw new Error(`More than ${most} events to be counted at once`)
  return rows.map(toIntentEvent)
}

/** Intents that have been counted already and that a case among these events may change, as their contact has filed it. */
export async function intentsBefore(
  transaction: Kysely<DatabaseSchema>,
  site: string,
  events: readonly IntentEvent[],
): Promise<string[]> {
  const filed = events.flatMap(({ type, contact, at }) =>
    type === 'case_filed' && contact !== null ? [{ contact, at }] : [],
  )
  if (filed.length === 0) return []
  const columns: readonly Column<FiledByContact>[] = [
    ['contact', 'text', ({ contact }) => contact],
    ['at', 'timestamptz', ({ at }) => at.toISOString()],
    ['since', 'timestamptz', ({ at }) => new Date(at.getTime() - REVERSAL_MS).toISOString()],
  ]
  const { rows } = await sql<{ intent: string }>`
    select distinct fact.intent from ${unnested(columns, filed)}
    join intent_fact as fact
      on fact.site = ${site} and fact.contact = given.contact
      and fact.last_at >= given.since and fact.started_at <= given.at`.execute(transaction)
  return rows.map(({ intent }) => intent)
}

/** By contact: the cases of the contacts of these events, from the first of them until the window after the last is over. */
export async function casesOfContacts(
  transaction: Kysely<DatabaseSchema>,
  site: string,
  events: readonly IntentEvent[],
): Promise<Map<string, CaseOfContact[]>> {
  const contacts = new Set<string>()
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { contact, at } of events) {
    first = Math.min(first, at.getTime())
    last = Math.max(last, at.getTime())
    if (contact !== null) contacts.add(contact)
  }
  if (contacts.size === 0) return new Map()
  const { rows } = await sql<CaseOfContact>`
    select contact, intent, at from intent_event
    where type = 'case_filed' and site = ${site} and contact = any(${[...contacts]}::text[])
      and at between ${new Date(first)} and ${new Date(last + REVERSAL_MS)}`.execute(transaction)
  return Map.groupBy(rows, ({ contact }) => contact)
}
