import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const accountContacts: Migration = {
  async up(database) {
    await sql`alter table technical_contact rename to account_contact`.execute(database)
    await sql`
    alter table account_contact
      add column name text,
      add column technical_contact boolean not null default true,
      add column primary_owner boolean not null default false`.execute(database)
    const owners = await sql<{ site: string; id: string; primary_owner: string }>`
      select site, id, primary_owner from account`.execute(database)
    for (const { site, id, primary_owner } of owners.rows) {
      // Folded here and not by SQL's `lower`, which follows the locale that a database was made with.
      const folded = primary_owner.trim().toLowerCase()
      await sql`
      insert into account_contact (site, account, email, email_folded, technical_contact, primary_owner)
        values (${site}, ${id}, ${primary_owner}, ${folded}, false, true)
        on conflict (site, account, email_folded) do update set primary_owner = true`.execute(database)
    }
    await sql`
    alter table account_contact
      alter column technical_contact drop default,
      alter column primary_owner drop default,
      add check (technical_contact or primary_owner)`.execute(database)
    await sql`alter table account drop column primary_owner`.execute(database)
    await sql`
    create unique index account_primary_owner on account_contact (site, account) where primary_owner`.execute(
      database,
    )
    await database.schema
      .createIndex('account_contact_of_address')
      .on('account_contact')
      .columns(['site', 'email_folded'])
      .execute()
    await sql`
    create table contact_change (
      id uuid primary key default gen_random_uuid(),
      position bigint generated always as identity,
      site text not null,
      account text not null,
      account_name text not null,
      kind text not null,
      email text not null,
      email_folded text not null,
      name text,
      owner_email text not null,
      owner_name text,
      locale text not null,
      at timestamptz not null,
      settled boolean not null
    )`.execute(database)
    await database.schema
      .createIndex('contact_change_of_account')
      .on('contact_change')
      .columns(['site', 'account', 'email_folded', 'position'])
      .execute()
  },
}
