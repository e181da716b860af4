import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * What helpers linked as answers, by the article or address they linked. Articles of earlier releases get the fields that
 * came with it; their addresses and answers follow when their source is indexed next.
 */
export const answers: Migration = {
  async up(database) {
    await database.schema
      .createTable('given_answer')
      .addColumn('origin', 'text', (column) => column.notNull())
      .addColumn('origin_key', 'text', (column) => column.notNull())
      .addColumn('target', 'text', (column) => column.notNull())
      .addColumn('giver', 'text', (column) => column.notNull())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('weight', 'double precision', (column) => column.notNull())
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .addPrimaryKeyConstraint('given_answer_pkey', ['origin', 'origin_key', 'target'])
      .execute()
    await database.schema.createIndex('given_answer_of_target').on('given_answer').column('target').execute()
    await database.schema.alterTable('article').addColumn('address_key', 'text').execute()
    await database.schema
      .createIndex('article_at_address')
      .on('article')
      .column('address_key')
      .where(sql.ref('content_hash'), 'is not', null)
      .execute()
    await sql`
      create index article_private on article (id)
      where content_hash is not null and article -> 'audience' <> '["everyone"]'::jsonb`.execute(database)
    await sql`
      update article set article = article
        || '{"sections": [], "views": null, "likes": null, "audience": ["everyone"]}'::jsonb
        || jsonb_build_object('links', (
          select coalesce(jsonb_agg(jsonb_build_object('to', link, 'weight', 1)), '[]'::jsonb)
          from jsonb_array_elements_text(article -> 'links') as link))
      where article is not null`.execute(database)
  },
}
