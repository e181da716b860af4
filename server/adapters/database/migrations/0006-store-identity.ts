import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Made by the database, once: every process of the deployment reads the same. */
export const storeIdentity: Migration = {
  async up(database) {
    await database.schema
      .alterTable('content_revision')
      .addColumn('store_id', 'uuid', (column) => column.notNull().defaultTo(sql`gen_random_uuid()`))
      .execute()
  },
}
