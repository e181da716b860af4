import { type Kysely, type Selectable, sql } from 'kysely'
import type { IntentFact } from '../../deflection/roll-up/intent-fact.ts'
import { INTENT_KEY } from './append-events.ts'
import type { DatabaseSchema } from './schema.ts'
import { storable } from './storable-text.ts'
import { type Column, namesOf, unnested } from './unnested.ts'

export type IntentKey = Pick<IntentFact, 'site' | 'intent'>

const COLUMNS: readonly Column<IntentFact>[] = [
  ...INTENT_KEY,
  ['day', 'date', ({ day }) => day],
  ['started_at', 'timestamptz', ({ startedAt }) => startedAt.toISOString()],
  ['last_at', 'timestamptz', ({ lastAt }) => lastAt.toISOString()],
  ['outcome', 'text', ({ outcome }) => outcome],
  ['exclusion', 'text', ({ exclusion }) => exclusion],
  ['measured', 'boolean', ({ measured }) => measured],
  ['asked', 'boolean', ({ asked }) => asked],
  ['confirmed_at', 'timestamptz', ({ confirmedAt }) => confirmedAt?.toISOString() ?? null],
  ['filed_at', 'timestamptz', ({ filedAt }) => filedAt?.toISOString() ?? null],
  ['submitted', 'boolean', ({ submitted }) => submitted],
  ['filed_within_week', 'boolean', ({ filedWithinWeek }) => filedWithinWeek],
  ['seconds_to_case', 'integer', ({ secondsToCase }) => secondsToCase],
  ['contact', 'text', ({ contact }) => contact],
  ['account', 'text', ({ account }) => account],
  ['plan', 'text', ({ plan }) => plan],
  ['arm', 'text', ({ arm }) => arm],
  ['page', 'text', ({ page }) => page],
  ['language', 'text', ({ language }) => language],
  ['source', 'text', ({ source }) => source],
  ['engine', 'text', ({ engine }) => engine],
  ['with_links', 'boolean', ({ withLinks }) => withLinks],
  ['with_opening', 'boolean', ({ withOpening }) => withOpening],
  ['links', 'jsonb', ({ links }) => JSON.stringify(storable(links))],
]

export async function factsOf(
  transaction: Kysely<DatabaseSchema>,
  intents: readonly IntentKey[],
): Promise<IntentFact[]> {
  const { rows } = await sql<Selectable<DatabaseSchema['intent_fact']>>`
    select intent_fact.* from ${unnested(INTENT_KEY, intents)} join intent_fact using (site, intent)`.execute(
    transaction,
  )
  return rows.map(toIntentFact)
}

export async function writeFacts(
  transaction: Kysely<DatabaseSchema>,
  facts: readonly IntentFact[],
): Promise<void> {
  if (facts.length === 0) return
  const assigned = COLUMNS.slice(INTENT_KEY.length).map(
    ([name]) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`,
  )
  await sql`
    insert into intent_fact (${namesOf(COLUMNS)})
    select ${namesOf(COLUMNS)} from ${unnested(COLUMNS, facts)}
    on conflict (site, intent) do update set ${sql.join(assigned)}`.execute(transaction)
}

export async function removeFacts(
  transaction: Kysely<DatabaseSchema>,
  intents: readonly IntentKey[],
): Promise<void> {
  if (intents.length === 0) return
  await sql`
    delete from intent_fact using ${unnested(INTENT_KEY, intents)}
    where intent_fact.site = given.site and intent_fact.intent = given.intent`.execute(transaction)
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
}: Selectable<DatabaseSchema['intent_fact']>): IntentFact {
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
