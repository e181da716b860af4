import { type Kysely, sql } from 'kysely'
import type { RollUpRow, RollUpSums } from '../../deflection/roll-up/roll-up-sums.ts'
import { ROLL_UP_TABLES, type RollUpTable } from '../../deflection/roll-up/roll-up-tables.ts'
import { inChunks } from './in-chunks.ts'
import type { DatabaseSchema } from './schema.ts'
import { type Column, namesOf, unnested } from './unnested.ts'

const TYPES: Record<string, string> = { day: 'date', seconds: 'integer' }

/** A statement has one parameter a column, however many rows there are. */
const ROWS_AT_ONCE = 5_000

export const ROLL_UP_NAMES = Object.keys(ROLL_UP_TABLES) as RollUpTable[]

/** Adds the sums to what is there. A row of which nothing is left goes. */
export async function addToRollUps(transaction: Kysely<DatabaseSchema>, sums: RollUpSums): Promise<void> {
  for (const table of ROLL_UP_NAMES) {
    for (const rows of inChunks(sums.rowsOf(table), ROWS_AT_ONCE)) await addRows(transaction, table, rows)
  }
}

async function addRows(
  transaction: Kysely<DatabaseSchema>,
  table: RollUpTable,
  rows: readonly RollUpRow[],
): Promise<void> {
  const keys = ROLL_UP_TABLES[table].keys.map(
    (name, index): Column<RollUpRow> => [name, TYPES[name] ?? 'text', ({ key }) => key[index] ?? null],
  )
  const counts = ROLL_UP_TABLES[table].counts.map(
    (name, index): Column<RollUpRow> => [name, 'integer', (row) => row.counts[index] ?? 0],
  )
  const columns = [...keys, ...counts]
  const [ofTable, ofExcluded] = [
    (name: string) => sql.ref(`${table}.${name}`),
    (name: string) => sql.ref(`excluded.${name}`),
  ]
  await sql`
    insert into ${sql.table(table)} (${namesOf(columns)})
    select ${namesOf(columns)} from ${unnested(columns, rows)}
    on conflict (${namesOf(keys)}) do update
    set ${sql.join(counts.map(([name]) => sql`${sql.ref(name)} = ${ofTable(name)} + ${ofExcluded(name)}`))}`.execute(
    transaction,
  )
  const lessened = rows.filter((row) => row.counts.some((count) => count < 0))
  if (lessened.length === 0) return
  const isThis = keys.map(([name]) => sql`${ofTable(name)} = given.${sql.ref(name)}`)
  const isNought = counts.map(([name]) => sql`${ofTable(name)} = 0`)
  await sql`
    delete from ${sql.table(table)} using ${unnested(keys, lessened)}
    where ${sql.join([...isThis, ...isNought], sql` and `)}`.execute(transaction)
}
