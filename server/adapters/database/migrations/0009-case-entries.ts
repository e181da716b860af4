import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const caseEntries: Migration = {
  async up(database) {
    await sql`
    alter table support_case
      alter column nature drop not null,
      alter column engine_id drop not null,
      alter column engine_name drop not null,
      add column opened_by_email_folded text,
      add column diagnostics jsonb,
      add column channel text not null default 'widget',
      add column original text,
      add column responded_at timestamptz,
      add column updated_at timestamptz`.execute(database)
    await sql`
    update support_case set updated_at = opened_at, opened_by_email_folded = lower(opened_by_email)`.execute(
      database,
    )
    await sql`
    alter table support_case
      alter column updated_at set not null,
      alter column opened_by_email_folded set not null,
      alter column channel drop default`.execute(database)
    await database.schema
      .createIndex('support_case_of_account')
      .on('support_case')
      .columns(['site', 'account_id', 'number'])
      .execute()
    await sql`
    create table case_entry (
      id uuid primary key default gen_random_uuid(),
      position bigint generated always as identity,
      case_number bigint not null references support_case on delete cascade,
      kind text not null,
      at timestamptz not null,
      author_role text not null,
      author_name text,
      author_email text,
      channel text not null,
      text text,
      links jsonb not null,
      original text,
      support_only boolean not null
    )`.execute(database)
    await sql`
    insert into case_entry (case_number, kind, at, author_role, author_name, author_email, channel, links, support_only)
      select number, kind, at,
        case kind when 'opened' then 'contact' else 'system' end,
        case kind when 'opened' then opened_by_name end,
        case kind when 'opened' then opened_by_email end,
        case kind when 'opened' then 'widget' else 'system' end,
        '[]', false
      from case_timeline_entry join support_case on number = case_number
      order by case_number, at`.execute(database)
    await database.schema
      .createIndex('case_entry_of_case')
      .on('case_entry')
      .columns(['case_number', 'position'])
      .execute()
    await database.schema.dropTable('case_timeline_entry').execute()
    await sql`
    create table case_change_key (
      scope text not null,
      key text not null,
      request_digest text not null,
      case_number bigint not null references support_case on delete cascade,
      primary key (scope, key)
    )`.execute(database)
    await sql`
    create table case_attachment (
      id uuid primary key default gen_random_uuid(),
      case_number bigint not null references support_case on delete cascade,
      entry uuid references case_entry,
      blob text not null,
      name text not null,
      type text not null,
      bytes bigint not null,
      uploaded_by_role text not null,
      uploaded_by text not null,
      uploaded_at timestamptz not null,
      upload_key text,
      request_digest text,
      unique (case_number, uploaded_by_role, uploaded_by, upload_key)
    )`.execute(database)
    await sql`
    create table audit_entry (
      position bigint generated always as identity primary key,
      at timestamptz not null,
      site text not null,
      actor_role text not null,
      actor text,
      action text not null,
      account text,
      case_number bigint,
      details jsonb not null
    )`.execute(database)
    await database.schema
      .createIndex('audit_entry_of_account')
      .on('audit_entry')
      .columns(['site', 'account', 'position'])
      .execute()
    await sql`
    create table server_secret (id boolean primary key default true check (id), secret text not null)`.execute(
      database,
    )
  },
}
