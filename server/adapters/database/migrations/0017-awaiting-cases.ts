import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Those that a server looks at again and again are few among all. */
export const awaitingCases: Migration = {
  async up(database) {
    await sql`
    create index support_case_awaiting on support_case (respond_by)
      where responded_at is null and status <> 'closed'`.execute(database)
  },
}
