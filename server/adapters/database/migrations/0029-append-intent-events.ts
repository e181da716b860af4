import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Keeps events and marks their intents by one statement: of one intent, as a browser sends it, most of the time would else go
 * into the messages of a transaction. The second statement in it sees what others have kept while the first has waited, as
 * each statement of a volatile function does (`append-events.ts` says why that matters).
 *
 * Plans are kept with the session, hence made while a table may be all but empty: none may read a whole partition.
 */
export const appendIntentEvents: Migration = {
  async up(database) {
    await sql`
    create function append_intent_events(given jsonb) returns void
    language plpgsql volatile set enable_seqscan = off as $$
    begin
      -- In one order for everybody, so that no two transactions wait for each other.
      insert into waiting_intent (site, intent)
      select distinct site, intent from jsonb_to_recordset(given) as event (site text, intent text)
      order by site, intent
      on conflict (site, intent) do update set since = waiting_intent.since;

      with event as materialized (
        select * from jsonb_populate_recordset(null::intent_event, given)
      ), known as materialized (
        -- By two lists and no join; pairs too many do no harm.
        select site, intent, id from intent_event
        where site = any(array(select distinct site from event))
          and intent = any(array(select distinct intent from event))
      )
      insert into intent_event
      select event.* from event
      where not exists (
        select from known
        where known.site = event.site and known.intent = event.intent and known.id = event.id
      );
    end $$`.execute(database)
  },
}
