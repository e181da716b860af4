import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const events: Migration = {
  async up(database) {
    await sql`
    create table intent_event (
      id text primary key,
      site text not null,
      intent text not null,
      type text not null,
      at timestamptz not null,
      article_id text,
      query_id text
    )`.execute(database)
    await database.schema
      .createIndex('intent_event_of_intent')
      .on('intent_event')
      .columns(['site', 'intent', 'at'])
      .execute()
  },
}
