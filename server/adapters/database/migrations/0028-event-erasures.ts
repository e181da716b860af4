import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** People whose events are to be erased where events have been sent on. Nothing stands here unless a sink is configured. */
export const eventErasures: Migration = {
  async up(database) {
    await sql`
    create table event_erasure (
      id uuid primary key default gen_random_uuid(),
      site text not null,
      contact text not null,
      -- Events of their attempts that nobody was known for: [{"intent", "id"}].
      anonymous jsonb not null,
      requested_at timestamptz not null,
      next_at timestamptz not null,
      deleted integer not null default 0
    )`.execute(database)
  },
}
