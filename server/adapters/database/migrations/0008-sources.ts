import type { Migration } from 'kysely/migration'

export const sources: Migration = {
  async up(database) {
    await database.schema
      .createTable('content_source')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('options', 'jsonb', (column) => column.notNull())
      .addColumn('every_seconds', 'integer')
      .addColumn('next_run_at', 'timestamptz')
      .addColumn('last_run', 'jsonb')
      .addColumn('failed_runs', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('run_owner', 'text')
      .addColumn('run_started_at', 'timestamptz')
      .addColumn('run_held_until', 'timestamptz')
      .addColumn('cursor', 'jsonb')
      .execute()
    await database.schema
      .createTable('content_source_page')
      .addColumn('source', 'text', (column) =>
        column.notNull().references('content_source.name').onDelete('cascade'),
      )
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('article_id', 'text')
      .addColumn('data', 'jsonb')
      .addPrimaryKeyConstraint('content_source_page_key', ['source', 'key'])
      .execute()
  },
}
