import type { Migration } from 'kysely/migration'

/** Who logged out, and the codes by which people without a signing host prove their address. */
export const identity: Migration = {
  async up(database) {
    await database.schema
      .createTable('logout')
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('issued_until', 'timestamptz', (column) => column.notNull())
      .addColumn('expiring_until', 'timestamptz', (column) => column.notNull())
      .addColumn('forget_at', 'timestamptz', (column) => column.notNull())
      .addPrimaryKeyConstraint('logout_pkey', ['site', 'subject'])
      .execute()
    await database.schema.createIndex('logout_to_forget').on('logout').column('forget_at').execute()
    await database.schema
      .createTable('email_code')
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('address_key', 'text', (column) => column.notNull())
      .addColumn('hash', 'text')
      .addColumn('tries', 'integer', (column) => column.notNull())
      .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
      .addPrimaryKeyConstraint('email_code_pkey', ['site', 'address_key'])
      .execute()
    await database.schema.createIndex('email_code_to_drop').on('email_code').column('expires_at').execute()
    await database.schema
      .createTable('email_code_request_count')
      .addColumn('scope', 'text', (column) => column.primaryKey())
      .addColumn('requests', 'integer', (column) => column.notNull())
      .addColumn('ends_at', 'timestamptz', (column) => column.notNull())
      .execute()
    await database.schema
      .createIndex('email_code_request_count_to_drop')
      .on('email_code_request_count')
      .column('ends_at')
      .execute()
  },
}
