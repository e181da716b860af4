import type { Migration } from 'kysely/migration'

export const inboundMail: Migration = {
  async up(database) {
    await database.schema
      .createTable('inbound_mail')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('message_id', 'text')
      .addColumn('blob', 'text', (column) => column.notNull())
      .addColumn('too_large', 'boolean', (column) => column.notNull())
      .addColumn('recipients', 'jsonb', (column) => column.notNull())
      .addColumn('mail_from', 'text')
      .addColumn('sender', 'text')
      .addColumn('authenticated', 'boolean', (column) => column.notNull())
      .addColumn('received_at', 'timestamptz', (column) => column.notNull())
      .addColumn('outcome', 'text')
      .addColumn('case_number', 'text')
      .addColumn('text_digest', 'text')
      .addColumn('handled_at', 'timestamptz')
      .addUniqueConstraint('inbound_mail_once', ['site', 'digest'])
      .execute()
    await database.schema
      .createIndex('inbound_mail_sender')
      .on('inbound_mail')
      .columns(['site', 'sender', 'handled_at'])
      .execute()
    await database.schema.createIndex('inbound_mail_blob').on('inbound_mail').column('blob').execute()
    await database.schema
      .createIndex('inbound_mail_handled')
      .on('inbound_mail')
      .column('handled_at')
      .execute()
    await database.schema
      .createTable('stranger_answer')
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('mail', 'uuid', (column) => column.notNull())
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .addPrimaryKeyConstraint('stranger_answer_key', ['site', 'address'])
      .execute()
  },
}
