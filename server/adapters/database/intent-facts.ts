import { type Kysely, type Selectable, sql } from 'kysely'
import type { IntentFact } from '../../deflection/roll-up/intent-fact.ts'
import type { DatabaseSchema } from './schema.ts'
import { jsonb } from './storable-text.ts'

type IntentFactRow = Selectable<DatabaseSchema['intent_fact']>

export async function factsOf(
  transaction: Kysely<DatabaseSchema>,
  site: string,
  intents: readonly string[],
): Promise<IntentFact[]> {
  const { rows } = await sql<IntentFactRow>`
    select * from intent_fact where site = ${site} and intent = any(${intents}::text[])`.execute(transaction)
  return rows.map(toIntentFact)
}

/** Facts of intents that have none. */
export async function addFacts(
  transaction: Kysely<DatabaseSchema>,
  facts: readonly IntentFact[],
): Promise<void> {
  if (facts.length === 0) return
  await sql`
    insert into intent_fact
    select * from jsonb_populate_recordset(null::intent_fact, ${jsonb(facts.map(toFactRow))})`.execute(
    transaction,
  )
}

export async function removeFacts(
  transaction: Kysely<DatabaseSchema>,
  site: string,
  intents: readonly string[],
): Promise<void> {
  if (intents.length === 0) return
  await sql`
    delete from intent_fact where site = ${site} and intent = any(${intents}::text[])`.execute(transaction)
}

export function toIntentFact({
  started_at,
  last_at,
  confirmed_at,
  filed_at,
  filed_within_week,
  seconds_to_case,
  with_links,
  with_opening,
  ...fact
}: IntentFactRow): IntentFact {
  return {
    ...fact,
    startedAt: started_at,
    lastAt: last_at,
    confirmedAt: confirmed_at,
    filedAt: filed_at,
    filedWithinWeek: filed_within_week,
    secondsToCase: seconds_to_case,
    withLinks: with_links,
    withOpening: with_opening,
  }
}

function toFactRow({
  startedAt,
  lastAt,
  confirmedAt,
  filedAt,
  filedWithinWeek,
  secondsToCase,
  withLinks,
  withOpening,
  ...fact
}: IntentFact): IntentFactRow {
  return {
    ...fact,
    started_at: startedAt,
    last_at: lastAt,
    confirmed_at: confirmedAt,
    filed_at: filedAt,
    filed_within_week: filedWithinWeek,
    seconds_to_case: secondsToCase,
    with_links: withLinks,
    with_opening: withOpening,
  }
}
