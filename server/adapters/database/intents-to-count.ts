import { type Kysely, sql } from 'kysely'
import { REVERSAL_MS } from '../../deflection/classify-intent.ts'
import type { IntentEvent } from '../../deflection/intent-event.ts'
import { toIntentEvent } from './event-store.ts'
import type { IntentKey } from './intent-facts.ts'
import type { DatabaseSchema, IntentEventTable } from './schema.ts'
import { type Column, unnested } from './unnested.ts'

interface ContactKey {
  site: string
  contact: string
}

type FiledByContact = ContactKey & { at: Date }

export type CaseOfContact = FiledByContact & { intent: string }

/** Since when an intent waits that is worked out anew: the last there is. */
const REBUILT = sql`'infinity'::timestamptz`

const CONTACT_KEY: readonly Column<ContactKey>[] = [
  ['site', 'text', ({ site }) => site],
  ['contact', 'text', ({ contact }) => contact],
]

/**
 * Takes the marks of intents away, those that have waited longest first, but for those that are set aside just now. An event that is appended from now on waits for this
 * transaction and marks its intent again; those whose transaction has a mark in its hands are passed over.
 */
export async function takeWaiting(
  transaction: Kysely<DatabaseSchema>,
  { most, site }: { most: number; site: string | null },
): Promise<IntentKey[]> {
  const { rows } = await sql<IntentKey>`
    delete from waiting_intent using (
      select site, intent from waiting_intent
      where (${site}::text is null or site = ${site})
        and (since <= statement_timestamp() or since = ${REBUILT})
      order by since limit ${most}
      for update skip locked
    ) as taken
    where waiting_intent.site = taken.site and waiting_intent.intent = taken.intent
    returning waiting_intent.site, waiting_intent.intent`.execute(transaction)
  return rows
}

/** Has an intent that could not be counted wait for a quarter of an hour, whatever happens in it meanwhile. */
export async function setAside(kysely: Kysely<DatabaseSchema>, { site, intent }: IntentKey): Promise<void> {
  await sql`
    update waiting_intent set since = now() + interval '15 minutes'
    where site = ${site} and intent = ${intent}`.execute(kysely)
}

/**
 * Has all intents of a site worked out anew, behind those that wait for their first count; those that are set aside as well.
 * Any other mark that is there already stays as it is.
 */
export async function markAll(kysely: Kysely<DatabaseSchema>, site: string): Promise<void> {
  await sql`
    insert into waiting_intent (site, intent, since)
    select site, intent, ${REBUILT} from (
      select site, intent from intent_event where site = ${site}
      union
      select site, intent from intent_fact where site = ${site}
    ) as known
    on conflict (site, intent) do update set since = excluded.since
    where waiting_intent.since > now()`.execute(kysely)
}

/** Of one site and intent, a key for maps. */
export function nameOf({ site, intent }: IntentKey): string {
  return JSON.stringify([site, intent])
}

export async function eventsOf(
  transaction: Kysely<DatabaseSchema>,
  intents: readonly IntentKey[],
): Promise<IntentEvent[]> {
  if (intents.length === 0) return []
  const [sites, names] = [
    new Set(intents.map(({ site }) => site)),
    new Set(intents.map(({ intent }) => intent)),
  ]
  // By two lists and no join, as in `append-events.ts`; an intent of another site that has the same name is left out here.
  const { rows } = await sql<IntentEventTable>`
    select * from intent_event
    where site = any(${[...sites]}::text[]) and intent = any(${[...names]}::text[])`.execute(transaction)
  const wanted = new Set(intents.map(nameOf))
  return rows.filter((row) => wanted.has(nameOf(row))).map(toIntentEvent)
}

/** Intents that have been counted already and that a case among these events may change, as their contact has filed it. */
export async function intentsBefore(
  transaction: Kysely<DatabaseSchema>,
  events: readonly IntentEvent[],
): Promise<IntentKey[]> {
  const filed = events.flatMap(({ type, site, contact, at }) =>
    type === 'case_filed' && contact !== null ? [{ site, contact, at }] : [],
  )
  if (filed.length === 0) return []
  const columns: readonly Column<FiledByContact>[] = [
    ...CONTACT_KEY,
    ['at', 'timestamptz', ({ at }) => at.toISOString()],
    ['since', 'timestamptz', ({ at }) => new Date(at.getTime() - REVERSAL_MS).toISOString()],
  ]
  const { rows } = await sql<IntentKey>`
    select distinct fact.site, fact.intent from ${unnested(columns, filed)}
    join intent_fact as fact
      on fact.site = given.site and fact.contact = given.contact
      and fact.last_at >= given.since and fact.started_at <= given.at`.execute(transaction)
  return rows
}

/** The cases of the contacts of these events, from the first of them until the window after the last is over. */
export async function casesOfContacts(
  transaction: Kysely<DatabaseSchema>,
  events: readonly IntentEvent[],
): Promise<CaseOfContact[]> {
  const contacts = new Map<string, ContactKey>()
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { site, contact, at } of events) {
    first = Math.min(first, at.getTime())
    last = Math.max(last, at.getTime())
    if (contact !== null) contacts.set(JSON.stringify([site, contact]), { site, contact })
  }
  if (contacts.size === 0) return []
  const { rows } = await sql<CaseOfContact>`
    select event.site, event.contact, event.intent, event.at
    from ${unnested(CONTACT_KEY, [...contacts.values()])}
    join intent_event as event using (site, contact)
    where event.type = 'case_filed'
      and event.at between ${new Date(first)} and ${new Date(last + REVERSAL_MS)}`.execute(transaction)
  return rows
}
