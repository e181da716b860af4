import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { ensureEventPartitions } from '../event-partitions.ts'

/**
 * One partition a month of `at`. The intent comes first in the key: it is how events are looked up (of sites there are few, so
 * that a plan by them would read everything), and an id is unique in its intent. Uniqueness over partitions is kept by whoever appends (`append-events.ts`): a key must have `at` in it.
 *
 * `waiting_intent` has the intents that something has happened in since they were last counted.
 */
export const eventPartitions: Migration = {
  async up(database) {
    await sql`alter table intent_event rename to former_intent_event`.execute(database)
    await sql`
    create table intent_event (
      id text not null,
      site text not null,
      intent text not null,
      type text not null,
      at timestamptz not null,
      received_at timestamptz not null,
      article_id text,
      query_id text,
      lane text,
      position integer,
      read_ms integer,
      question text,
      visitor text,
      contact text,
      account text,
      plan text,
      page text,
      language text,
      source text,
      engine text,
      exclusion text,
      arm text,
      channel text,
      primary key (intent, site, id, at)
    ) partition by range (at)`.execute(database)
    await sql`
    create index intent_event_case_filed on intent_event (site, contact, at)
    where type = 'case_filed'`.execute(database)
    await sql`
    create table waiting_intent (
      site text not null,
      intent text not null,
      since timestamptz not null default now(),
      primary key (site, intent)
    )`.execute(database)
    await sql`create index waiting_intent_since on waiting_intent (site, since)`.execute(database)

    const { rows } = await sql<{ at: Date }>`
      select distinct date_trunc('month', at, 'UTC') as at from former_intent_event`.execute(database)
    await ensureEventPartitions(
      database,
      rows.map(({ at }) => at),
    )
    await sql`
    insert into intent_event (id, site, intent, type, at, received_at, article_id, query_id)
    select id, site, intent, type, at, at, article_id, query_id from former_intent_event`.execute(database)
    await sql`
    insert into waiting_intent (site, intent)
    select distinct site, intent from intent_event`.execute(database)
    await sql`drop table former_intent_event`.execute(database)
  },
}
