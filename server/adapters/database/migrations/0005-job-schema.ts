import type { Migration } from 'kysely/migration'

/** pg-boss fills it. Made here so that a user who may not is told so with the rest. */
export const jobSchema: Migration = {
  async up(database) {
    await database.schema.createSchema('pgboss').ifNotExists().execute()
  },
}
