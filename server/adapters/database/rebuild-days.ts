import { type Kysely, type Selectable, sql } from 'kysely'
import { RollUpSums } from '../../deflection/roll-up/roll-up-sums.ts'
import { toIntentFact } from './intent-facts.ts'
import { addToRollUps, ROLL_UP_NAMES } from './roll-up-rows.ts'
import type { DatabaseSchema } from './schema.ts'

/** Facts that are read at once. */
const FACTS_AT_ONCE = 5_000

/** The days of a site that have a fact or a sum, but for those whose events are gone: their sums are all that is left. */
export async function rebuildableDays(kysely: Kysely<DatabaseSchema>, site: string): Promise<string[]> {
  const sources = ['intent_fact', ...ROLL_UP_NAMES].map(
    (table) => sql`select day from ${sql.table(table)} where site = ${site}`,
  )
  const { rows } = await sql<{ day: string }>`
    select day from (${sql.join(sources, sql` union `)}) as known
    where day >= coalesce((select keep_before from roll_up_site where site = ${site}), '-infinity')
    order by day`.execute(kysely)
  return rows.map(({ day }) => day)
}

/** Works the sums of a day out anew, from its facts; not those of a day whose events have been forgotten meanwhile. */
export async function rebuildDay(
  transaction: Kysely<DatabaseSchema>,
  site: string,
  day: string,
): Promise<void> {
  const { rows: forgotten } = await sql`
    select from roll_up_site where site = ${site} and keep_before > ${day}`.execute(transaction)
  if (forgotten.length > 0) return
  for (const table of ROLL_UP_NAMES) {
    await sql`delete from ${sql.table(table)} where site = ${site} and day = ${day}`.execute(transaction)
  }
  const sums = new RollUpSums()
  for (let after = ''; ; ) {
    const { rows } = await sql<Selectable<DatabaseSchema['intent_fact']>>`
      select * from intent_fact where site = ${site} and day = ${day} and intent > ${after}
      order by intent limit ${FACTS_AT_ONCE}`.execute(transaction)
    const last = rows.at(-1)
    if (!last) break
    for (const row of rows) sums.add(toIntentFact(row))
    after = last.intent
  }
  await addToRollUps(transaction, sums)
}
