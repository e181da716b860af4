import { type Kysely, sql } from 'kysely'
import type { EventOutbox, WaitingEvents } from '../../deflection/sending/event-outbox.ts'
import type { Database } from './database.ts'
import { toIntentEvent } from './event-store.ts'
import type { DatabaseSchema } from './schema.ts'

const INTENTS_AT_ONCE = 200

/** Has these intents sent on, in the transaction that keeps what happened in them. */
export async function markToSend(
  transaction: Kysely<DatabaseSchema>,
  intents: readonly { site: string; intent: string }[],
): Promise<void> {
  // In one order for everybody, so that no two transactions wait for each other.
  await sql`
    insert into intent_to_send (site, intent)
    select distinct site, intent
    from unnest(${intents.map(({ site }) => site)}::text[], ${intents.map(({ intent }) => intent)}::text[])
      as given (site, intent)
    order by site, intent
    on conflict (site, intent) do update set mark = excluded.mark`.execute(transaction)
}

export function createEventOutbox({ kysely }: Pick<Database, 'kysely'>): EventOutbox {
  return {
    async next() {
      // No transaction is held open while they are sent: the embedded store has one connection.
      const { rows: marks } = await sql<WaitingEvents['marks'][number]>`
        select site, intent, mark from intent_to_send
        order by since, site, intent limit ${INTENTS_AT_ONCE}`.execute(kysely)
      if (marks.length === 0) return null
      const rows = await kysely
        .selectFrom('intent_event')
        .selectAll()
        .where(({ eb, refTuple, tuple }) =>
          eb(
            refTuple('site', 'intent'),
            'in',
            marks.map(({ site, intent }) => tuple(site, intent)),
          ),
        )
        .orderBy('at')
        .orderBy('id')
        .execute()
      return { marks, events: rows.map(toIntentEvent) }
    },

    async sent(marks) {
      await sql`
        delete from intent_to_send as waiting
        using unnest(
          ${marks.map(({ site }) => site)}::text[],
          ${marks.map(({ intent }) => intent)}::text[],
          ${marks.map(({ mark }) => mark)}::uuid[]
        ) as sent (site, intent, mark)
        where waiting.site = sent.site and waiting.intent = sent.intent and waiting.mark = sent.mark`.execute(
        kysely,
      )
    },
  }
}
