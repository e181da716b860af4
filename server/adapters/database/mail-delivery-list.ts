import type { Selectable } from 'kysely'
import type { MailDeliveries, MailDelivery } from '../../mail/delivery/mail-deliveries.ts'
import { caseNumber, parseCaseNumber } from './case-row.ts'
import type { Database } from './database.ts'
import type { DatabaseSchema } from './schema.ts'

/** What the store knows of mail that went out, for who only looks. */
export function createMailDeliveryList({
  kysely,
}: Pick<Database, 'kysely'>): Pick<MailDeliveries, 'find' | 'list'> {
  return {
    async find(messageId) {
      const row = await kysely
        .selectFrom('mail_delivery')
        .selectAll()
        .where('message_id', '=', messageId)
        .executeTakeFirst()
      return row ? fromDeliveryRow(row) : null
    },

    async list({ state, caseNumber: number, limit }) {
      let query = kysely.selectFrom('mail_delivery').selectAll()
      if (state) query = query.where('state', '=', state)
      if (number) query = query.where('case_number', '=', parseCaseNumber(number) ?? -1)
      const rows = await query.orderBy('created_at', 'desc').orderBy('message_id').limit(limit).execute()
      return rows.map(fromDeliveryRow)
    },
  }
}

export function fromDeliveryRow(row: Selectable<DatabaseSchema['mail_delivery']>): MailDelivery {
  return {
    messageId: row.message_id,
    site: row.site,
    caseNumber: row.case_number === null ? null : caseNumber(row.case_number),
    entry: row.entry,
    receiver: row.receiver,
    to: row.recipients,
    state: row.state,
    attempts: row.attempts,
    repeated: row.repeated,
    refused: row.refused,
    problem: row.problem,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  }
}
