import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const mailDeliveries: Migration = {
  async up(database) {
    await sql`
    create table mail_delivery (
      message_id text primary key,
      site text not null,
      case_number bigint references support_case on delete cascade,
      entry text,
      receiver text not null,
      recipients jsonb not null,
      state text not null,
      attempts integer not null,
      repeated boolean not null,
      refused jsonb not null,
      problem text,
      created_at timestamptz not null,
      changed_at timestamptz not null
    )`.execute(database)
    await database.schema
      .createIndex('mail_delivery_of_case')
      .on('mail_delivery')
      .columns(['case_number', 'created_at'])
      .execute()
    await database.schema
      .createIndex('mail_delivery_by_state')
      .on('mail_delivery')
      .columns(['state', 'created_at'])
      .execute()
    await sql`alter table case_entry add column message_id text`.execute(database)
  },
}
