import type { Kysely } from 'kysely'
import type { EventErasure, EventErasures } from '../../deflection/sending/event-erasures.ts'
import type { PersonOfSite } from '../../privacy/personal-data-store.ts'
import { recordAudit } from './audit-log.ts'
import type { Database } from './database.ts'
import { isEventOf } from './personal-record.ts'
import type { DatabaseSchema } from './schema.ts'
import { jsonb } from './storable-text.ts'

/** What waits of a person is not sent on. Before their events are made nobody's: by them it is found. */
export async function sendNothingOf(
  transaction: Kysely<DatabaseSchema>,
  person: PersonOfSite,
): Promise<void> {
  await transaction
    .deleteFrom('intent_to_send')
    .where('site', '=', person.site)
    .where('intent', 'in', (within) =>
      within
        .selectFrom('intent_event')
        .select('intent')
        .where('site', '=', person.site)
        .where(isEventOf(person)),
    )
    .execute()
}

/** Has a person's events deleted where they have been sent, in the transaction that makes them nobody's here, and before it does. */
export async function markToErase(
  transaction: Kysely<DatabaseSchema>,
  person: PersonOfSite,
  at: Date,
): Promise<void> {
  const { site, pseudonym } = person
  const anonymous = await transaction
    .selectFrom('intent_event')
    .select(['intent', 'id'])
    .where('site', '=', site)
    .where('contact', 'is', null)
    .where(isEventOf(person))
    .execute()
  await transaction
    .insertInto('event_erasure')
    .values({ site, contact: pseudonym, anonymous: jsonb(anonymous), requested_at: at, next_at: at })
    .execute()
}

export function createEventErasures({ kysely }: Pick<Database, 'kysely'>): EventErasures {
  const waiting = () => kysely.selectFrom('event_erasure').selectAll().orderBy('next_at').orderBy('id')
  return {
    async next(now) {
      const row = await waiting().where('next_at', '<=', now).limit(1).executeTakeFirst()
      return row ? toErasure(row) : null
    },

    async of({ site, contact }) {
      const rows = await waiting().where('site', '=', site).where('contact', '=', contact).execute()
      return rows.map(toErasure)
    },

    async again(id, { deleted, at }) {
      await kysely.updateTable('event_erasure').set({ deleted, next_at: at }).where('id', '=', id).execute()
    },

    done: (id, { deleted, at }) =>
      kysely.transaction().execute(async (transaction) => {
        const over = await transaction
          .deleteFrom('event_erasure')
          .where('id', '=', id)
          .returning(['site', 'contact'])
          .executeTakeFirst()
        // Another server has just ended it.
        if (!over) return
        await recordAudit(transaction, [
          {
            at,
            site: over.site,
            actor: { role: 'operator', id: null },
            action: 'sent_events_erased',
            account: null,
            caseNumber: null,
            details: { pseudonym: over.contact, events: deleted },
          },
        ])
      }),
  }
}

function toErasure({
  id,
  site,
  contact,
  anonymous,
  requested_at,
  deleted,
}: {
  id: string
  site: string
  contact: string
  anonymous: EventErasure['anonymous']
  requested_at: Date
  deleted: number
}): EventErasure {
  return { id, site, contact, anonymous, requestedAt: requested_at, deleted }
}
