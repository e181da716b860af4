import type { Kysely } from 'kysely'

/** pg-boss fills it. Made here so that a user who may not is told so with the rest. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema.createSchema('pgboss').ifNotExists().execute()
}
