import type { Migration } from 'kysely/migration'

/** What the dashboard has set of a site, over what its file states. */
export const siteSettings: Migration = {
  async up(database) {
    await database.schema
      .createTable('site_setting')
      .addColumn('site', 'text', (column) => column.primaryKey())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('changed_at', 'timestamptz', (column) => column.notNull())
      .addColumn('changed_by', 'text', (column) => column.notNull())
      .addColumn('settings', 'jsonb', (column) => column.notNull())
      .execute()
  },
}
