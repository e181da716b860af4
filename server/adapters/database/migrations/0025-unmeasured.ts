import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The counts are tied to nobody; the ids of notices are kept apart and for days only, so that none counts twice. */
export const unmeasured: Migration = {
  async up(database) {
    await sql`
    create table unmeasured_day (
      site text not null,
      day date not null,
      reason text not null,
      intents integer not null,
      primary key (site, day, reason)
    )`.execute(database)
    await sql`create table unmeasured_notice (id text primary key, at timestamptz not null)`.execute(database)
    await sql`create index unmeasured_notice_by_time on unmeasured_notice (at)`.execute(database)
  },
}
