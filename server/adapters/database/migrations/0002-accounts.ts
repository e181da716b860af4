import type { Migration } from 'kysely/migration'

export const accounts: Migration = {
  async up(database) {
    await database.schema
      .createTable('account')
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('plan', 'text', (column) => column.notNull())
      .addColumn('primary_email', 'text', (column) => column.notNull())
      .addColumn('primary_owner', 'text', (column) => column.notNull())
      .addColumn('engines', 'jsonb', (column) => column.notNull())
      .addPrimaryKeyConstraint('account_pkey', ['site', 'id'])
      .execute()
    await database.schema
      .createTable('technical_contact')
      .addColumn('position', 'bigint', (column) => column.generatedAlwaysAsIdentity())
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('email', 'text', (column) => column.notNull())
      .addColumn('email_folded', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('technical_contact_pkey', ['site', 'account', 'email_folded'])
      .addForeignKeyConstraint(
        'technical_contact_account_fkey',
        ['site', 'account'],
        'account',
        ['site', 'id'],
        (constraint) => constraint.onDelete('cascade'),
      )
      .execute()
  },
}
