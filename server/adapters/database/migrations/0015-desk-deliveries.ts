import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const deskDeliveries: Migration = {
  async up(database) {
    await sql`
    create table desk_delivery (
      position bigint generated always as identity primary key,
      id text not null unique,
      site text not null,
      case_number bigint not null references support_case on delete cascade,
      entry uuid not null references case_entry on delete cascade,
      status text not null,
      attempts integer not null,
      created_at timestamptz not null,
      next_attempt_at timestamptz,
      last_attempt_at timestamptz,
      last_outcome text,
      give_up_at timestamptz not null,
      held_by text,
      held_until timestamptz
    )`.execute(database)
    await sql`
    create index desk_delivery_pending on desk_delivery (case_number, position)
    where status = 'pending'`.execute(database)
    await sql`create index desk_delivery_dead on desk_delivery (position) where status = 'dead'`.execute(
      database,
    )
  },
}
