import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Intents of which something is to be sent on. Nothing stands here unless a sink is configured. */
export const eventsToSend: Migration = {
  async up(database) {
    await sql`
    create table intent_to_send (
      site text not null,
      intent text not null,
      since timestamptz not null default now(),
      mark uuid not null default gen_random_uuid(),
      primary key (site, intent)
    )`.execute(database)
  },
}
