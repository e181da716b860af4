import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DatabaseSchema } from './schema.ts'

const ROWS_AT_ONCE = 10_000

/**
 * Deletes the rows for which `isOver` holds; how many they were. Of many some at once, so that the embedded store's one
 * connection is soon free for others. Servers that forget the same rows do not wait for each other, nor for whoever is at one.
 */
export async function forgetRows(
  kysely: Kysely<DatabaseSchema>,
  table: keyof DatabaseSchema,
  isOver: RawBuilder<boolean>,
): Promise<number> {
  const name = sql.table(table)
  for (let forgotten = 0; ; ) {
    const { numAffectedRows = 0n } = await sql`
      delete from ${name} where ctid = any (array(
        select ctid from ${name} where ${isOver} limit ${ROWS_AT_ONCE} for update skip locked))`.execute(
      kysely,
    )
    forgotten += Number(numAffectedRows)
    if (numAffectedRows < ROWS_AT_ONCE) return forgotten
  }
}
