import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const content: Migration = {
  async up(database) {
    await database.schema
      .createTable('article')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('revision', 'bigint', (column) => column.notNull().unique())
      .addColumn('content_hash', 'text')
      .addColumn('article', 'jsonb')
      .execute()
    await database.schema
      .createIndex('article_of_source')
      .on('article')
      .column('source')
      .where(sql.ref('content_hash'), 'is not', null)
      .execute()
    await database.schema
      .createTable('content_revision')
      .addColumn('value', 'bigint', (column) => column.notNull())
      .execute()
    await sql`insert into content_revision (value) values (0)`.execute(database)
  },
}
