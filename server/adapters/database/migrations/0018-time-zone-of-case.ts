import type { Migration } from 'kysely/migration'

export const timeZoneOfCase: Migration = {
  async up(database) {
    await database.schema.alterTable('support_case').addColumn('time_zone', 'text').execute()
  },
}
