import { type Kysely, sql } from 'kysely'
import type { EventRetention } from '../../deflection/retention/event-retention.ts'
import type { Database } from './database.ts'
import { awaitOurTurn } from './roll-up-store.ts'
import type { DatabaseSchema } from './schema.ts'

/** In one transaction: whoever counts waits for it. */
const INTENTS_AT_ONCE = 1_000
/** So long may those who read and write wait while a month is taken away; else it is tried an hour later. */
const LOCK_WITHIN = sql.lit('500ms')
const LOCK_NOT_AVAILABLE = '55P03'

export function createEventRetention({ kysely }: Pick<Database, 'kysely'>): EventRetention {
  return {
    async sites() {
      // Of sums and cases there are few: to look through the events themselves would take long.
      const rows = await kysely
        .selectFrom('intent_day')
        .select('site')
        .where('dimension', '=', 'all')
        .union(kysely.selectFrom('support_case').select('site'))
        .execute()
      return rows.map(({ site }) => site)
    },

    forgetSome: (site, { day, instant }) =>
      kysely.transaction().execute(async (transaction) => {
        await awaitOurTurn(transaction)
        await keepSumsBefore(transaction, site, day)
        const intents = await forgetIntents(transaction, site, day)
        return intents > 0 ? intents : forgetStrayEvents(transaction, site, instant)
      }),

    async dropEmptyMonths(before) {
      for (const month of await monthsBefore(kysely, before)) await dropIfEmpty(kysely, month)
    },
  }
}

/** From now on the sums of those days are all that there is. */
async function keepSumsBefore(transaction: Kysely<DatabaseSchema>, site: string, day: string): Promise<void> {
  await sql`
    insert into roll_up_site (site, keep_before) values (${site}, ${day})
    on conflict (site) do update set keep_before = greatest(roll_up_site.keep_before, excluded.keep_before)`.execute(
    transaction,
  )
}

/** What waits to be counted is counted first. */
async function forgetIntents(
  transaction: Kysely<DatabaseSchema>,
  site: string,
  day: string,
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    with old as (
      select site, intent from intent_fact as fact
      where site = ${site} and day < ${day} and ${isNotWaiting('fact')}
      order by day, intent limit ${INTENTS_AT_ONCE}
    ), gone as (
      delete from intent_event as event using old where event.site = old.site and event.intent = old.intent
    )
    delete from intent_fact as fact using old where fact.site = old.site and fact.intent = old.intent`.execute(
    transaction,
  )
  return Number(numAffectedRows)
}

/** Of no attempt: cases that came by mail. */
async function forgetStrayEvents(
  transaction: Kysely<DatabaseSchema>,
  site: string,
  instant: Date,
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    delete from intent_event as event
    where site = ${site} and at < ${instant} and ${isNotWaiting('event')}
      and not exists (
        select from intent_fact as fact where fact.site = event.site and fact.intent = event.intent
      )`.execute(transaction)
  return Number(numAffectedRows)
}

function isNotWaiting(table: string) {
  return sql`not exists (
    select from waiting_intent as waiting
    where waiting.site = ${sql.ref(`${table}.site`)} and waiting.intent = ${sql.ref(`${table}.intent`)}
  )`
}

/** Partitions, by the name that each has from its month: `intent_event_2026_11`. */
async function monthsBefore(kysely: Kysely<DatabaseSchema>, before: Date): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_inherits join pg_class on pg_class.oid = inhrelid
    where inhparent = 'intent_event'::regclass
      and relname < ${`intent_event_${before.toISOString().slice(0, 7).replace('-', '_')}`}
    order by relname`.execute(kysely)
  return rows.map(({ name }) => name)
}

async function isEmpty(kysely: Kysely<DatabaseSchema>, month: string): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`
    select not exists (select from ${sql.table(month)}) as empty`.execute(kysely)
  return rows[0]?.empty ?? false
}

async function dropIfEmpty(kysely: Kysely<DatabaseSchema>, month: string): Promise<void> {
  if (!(await isEmpty(kysely, month))) return
  try {
    await kysely.transaction().execute(async (transaction) => {
      await sql`set local lock_timeout = ${LOCK_WITHIN}`.execute(transaction)
      await sql`lock table intent_event in access exclusive mode`.execute(transaction)
      // Something may have come in before nobody else could write.
      if (await isEmpty(transaction, month)) await sql`drop table ${sql.table(month)}`.execute(transaction)
    })
  } catch (error) {
    if ((error as { code?: unknown }).code !== LOCK_NOT_AVAILABLE) throw error
  }
}
