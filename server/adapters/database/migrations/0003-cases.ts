import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const cases: Migration = {
  async up(database) {
    await sql`
    create table support_case (
      number bigint generated always as identity (start with 10001) primary key,
      site text not null,
      account_id text not null,
      account_name text not null,
      opened_by_subject text not null,
      opened_by_email text not null,
      opened_by_name text,
      primary_email text not null,
      engine_id text not null,
      engine_name text not null,
      nature text not null,
      severity smallint not null,
      plan text not null,
      subject text not null,
      description text not null,
      confidential boolean not null,
      call_back jsonb,
      intent jsonb,
      locale text not null,
      status text not null,
      opened_at timestamptz not null,
      respond_by timestamptz not null
    )`.execute(database)
    await database.schema
      .createIndex('support_case_of_person')
      .on('support_case')
      .columns(['site', 'opened_by_subject', 'number'])
      .execute()
    await sql`
    create table case_timeline_entry (
      case_number bigint not null references support_case on delete cascade,
      kind text not null,
      at timestamptz not null,
      primary key (case_number, kind)
    )`.execute(database)
    await sql`
    create table case_idempotency (
      site text not null,
      subject text not null,
      key text not null,
      request_digest text not null,
      case_number bigint references support_case on delete cascade,
      case_as_opened jsonb,
      primary key (site, subject, key)
    )`.execute(database)
    await database.schema
      .createIndex('case_idempotency_of_case')
      .on('case_idempotency')
      .column('case_number')
      .execute()
  },
}
