import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Which account is in which arm of its site's experiment, for good. */
export const experiment: Migration = {
  async up(database) {
    await database.schema
      .createTable('experiment_account')
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('account', 'text', (column) => column.notNull())
      // That it came with: the lot is drawn within it.
      .addColumn('plan', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('arm', 'text', (column) => column.notNull())
      // The designed share as the lot was drawn.
      .addColumn('holdout', sql`double precision`, (column) => column.notNull())
      .addColumn('assigned_at', 'timestamptz', (column) => column.notNull())
      .addPrimaryKeyConstraint('experiment_account_key', ['site', 'account'])
      .addUniqueConstraint('experiment_account_position', ['site', 'plan', 'position'])
      .execute()
  },
}
