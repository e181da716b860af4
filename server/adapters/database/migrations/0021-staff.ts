import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The support team: who is on it, their sessions, the keys of their programs, and what was done. */
export const staff: Migration = {
  async up(database) {
    await database.schema
      .createTable('staff_member')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('email', 'text', (column) => column.notNull())
      .addColumn('email_folded', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('password_hash', 'text')
      .addColumn('role', 'text')
      .addColumn('sites', 'jsonb')
      .addColumn('issuer', 'text')
      .addColumn('subject', 'text')
      .addColumn('email_verified', 'boolean')
      .addColumn('groups', 'jsonb')
      .addColumn('created_at', 'timestamptz', (column) => column.notNull())
      .addColumn('last_sign_in_at', 'timestamptz')
      .addCheckConstraint(
        'staff_member_way',
        sql`(password_hash is not null and role is not null and sites is not null and issuer is null)
          or (password_hash is null and issuer is not null and subject is not null
            and email_verified is not null and groups is not null)`,
      )
      .execute()
    await sql`create unique index staff_member_local on staff_member (email_folded) where password_hash is not null`.execute(
      database,
    )
    await sql`create unique index staff_member_provided on staff_member (issuer, subject) where issuer is not null`.execute(
      database,
    )
    await database.schema
      .createTable('staff_session')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('member', 'uuid', (column) =>
        column.notNull().references('staff_member.id').onDelete('cascade'),
      )
      .addColumn('opened_at', 'timestamptz', (column) => column.notNull())
      .addColumn('last_seen_at', 'timestamptz', (column) => column.notNull())
      .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
      .execute()
    await database.schema
      .createIndex('staff_session_of_member')
      .on('staff_session')
      .column('member')
      .execute()
    await database.schema
      .createTable('staff_key')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('hash', 'text', (column) => column.notNull().unique())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('sites', 'jsonb', (column) => column.notNull())
      .addColumn('created_at', 'timestamptz', (column) => column.notNull())
      .addColumn('last_used_at', 'timestamptz')
      .addColumn('revoked_at', 'timestamptz')
      .execute()
    await database.schema
      .createTable('staff_try')
      .addColumn('scope', 'text', (column) => column.primaryKey())
      .addColumn('tries', 'integer', (column) => column.notNull())
      .addColumn('ends_at', 'timestamptz', (column) => column.notNull())
      .execute()
    await database.schema
      .createTable('staff_audit_entry')
      .addColumn('position', 'bigint', (column) => column.primaryKey().generatedAlwaysAsIdentity())
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('site', 'text')
      .addColumn('details', 'jsonb', (column) => column.notNull())
      .execute()
  },
}
