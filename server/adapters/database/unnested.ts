import { type RawBuilder, sql } from 'kysely'

/** A column, its type in SQL, and what stands there in a row. */
export type Column<Row> = readonly [
  name: string,
  type: string,
  value: (row: Row) => string | number | boolean | null,
]

/** `"a", "b", …` */
export function namesOf<Row>(columns: readonly Column<Row>[]): RawBuilder<unknown> {
  return sql.join(columns.map(([name]) => sql.ref(name)))
}

/**
 * The rows as a table, `unnest(…) as given (…)`: a statement of as many parameters as there are columns, however many rows
 * there are. Every array goes as text, which each driver writes the same.
 */
export function unnested<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): RawBuilder<unknown> {
  const arrays = columns.map(([, type, value]) => {
    const texts = rows.map((row) => textOf(value(row)))
    return type === 'text' ? sql`${texts}::text[]` : sql`${texts}::text[]::${sql.raw(type)}[]`
  })
  return sql`unnest(${sql.join(arrays)}) as given (${namesOf(columns)})`
}

function textOf(value: string | number | boolean | null): string | null {
  return value === null ? null : String(value)
}
