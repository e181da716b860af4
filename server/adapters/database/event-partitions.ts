import { type Kysely, sql } from 'kysely'

/** Whoever makes a partition holds this to the end of its transaction. */
const LOCK = sql.lit('guichet event partitions')

/** Of the month in UTC that holds `at`, such as `intent_event_2026_11`. */
export function eventPartitionOf(at: Date): string {
  return `intent_event_${at.toISOString().slice(0, 7).replace('-', '_')}`
}

/**
 * Makes the monthly partitions that hold these instants, where they are missing. Within a transaction: several servers
 * may do so at once. A partition is made on its own and then attached, which does not wait for those who read and write.
 */
export async function ensureEventPartitions<DB>(
  transaction: Kysely<DB>,
  instants: readonly Date[],
): Promise<void> {
  const months = new Map(instants.map((at) => [eventPartitionOf(at), at]))
  for (const [partition, at] of months) {
    if (await isThere(transaction, partition)) continue
    await sql`select pg_advisory_xact_lock(hashtextextended(${LOCK}, 0))`.execute(transaction)
    if (await isThere(transaction, partition)) continue
    const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()]
    await sql`create table ${sql.table(partition)} (like intent_event including defaults)`.execute(
      transaction,
    )
    await sql`
      alter table intent_event attach partition ${sql.table(partition)}
      for values from (${startOfMonth(year, month)}) to (${startOfMonth(year, month + 1)})`.execute(
      transaction,
    )
  }
}

/** Read as rows are: what looks names up (`to_regclass`) may not have heard of a table that was made while it waited. */
async function isThere<DB>(transaction: Kysely<DB>, table: string): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select exists (
      select from pg_class where relname = ${table} and relnamespace = current_schema()::regnamespace
    ) as there`.execute(transaction)
  return rows[0]?.there ?? false
}

/** Data definition takes no parameters. */
function startOfMonth(year: number, month: number) {
  return sql.lit(new Date(Date.UTC(year, month)).toISOString())
}
