import type { ColumnType } from 'kysely'

/** What is kept as JSON is written through `jsonb()`, hence never updated in part. */
export type Json<T> = ColumnType<T, T, T>
