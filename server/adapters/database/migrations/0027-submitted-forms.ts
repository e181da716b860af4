import type { Migration } from 'kysely/migration'

/** Of an intent: a form of the site's own, with links at it, was sent. */
export const submittedForms: Migration = {
  async up(database) {
    await database.schema
      .alterTable('intent_fact')
      .addColumn('submitted', 'boolean', (column) => column.notNull().defaultTo(false))
      .execute()
  },
}
