import { type Selectable, sql } from 'kysely'
import type { MailDeliveries, MailDelivery } from '../../mail/delivery/mail-deliveries.ts'
import type { RefusedRecipient } from '../../mail/mailer.ts'
import { caseNumber, foldedEmail, parseCaseNumber } from './case-row.ts'
import type { Database } from './database.ts'
import type { DatabaseSchema } from './schema.ts'
import { jsonb } from './storable-text.ts'

export function createMailDeliveries({ kysely }: Database): MailDeliveries {
  return {
    async begin(messageId, { site, caseNumber: number, entry, receiver, to }, now) {
      const begun = await kysely
        .insertInto('mail_delivery')
        .values({
          message_id: messageId,
          site,
          case_number: number === null ? null : parseCaseNumber(number),
          entry,
          receiver,
          recipients: jsonb(to),
          state: 'sending',
          attempts: 1,
          repeated: false,
          refused: jsonb<RefusedRecipient[]>([]),
          problem: null,
          created_at: now,
          changed_at: now,
        })
        .onConflict((conflict) =>
          conflict
            .column('message_id')
            .doUpdateSet({
              state: 'sending',
              attempts: sql<number>`mail_delivery.attempts + 1`,
              // Whoever left it in one of these does not know whether it went out.
              repeated: sql<boolean>`mail_delivery.repeated or mail_delivery.state in ('sending', 'uncertain')`,
              // It might have been addressed to others before: what counts is where it goes.
              recipients: sql<string[]>`excluded.recipients`,
              changed_at: now,
            })
            .where('mail_delivery.state', 'not in', ['sent', 'refused']),
        )
        .returning('repeated')
        .executeTakeFirst()
      if (!begun) return 'done'
      return begun.repeated ? 'again' : 'first'
    },

    async end(messageId, result, now) {
      const refused = 'refused' in result ? result.refused : []
      await kysely
        .updateTable('mail_delivery')
        .set({
          state: result.state,
          problem: 'problem' in result ? result.problem : null,
          refused: jsonb(refused),
          changed_at: now,
        })
        .where('message_id', '=', messageId)
        // A bounce may be here before the mail server's answer has been noted.
        .where('state', '=', 'sending')
        .execute()
    },

    noteBounce: (messageId, bounced, now) =>
      kysely.transaction().execute(async (transaction) => {
        const row = await transaction
          .selectFrom('mail_delivery')
          .selectAll()
          .where('message_id', '=', messageId)
          .forUpdate()
          .executeTakeFirst()
        if (!row?.recipients.some((address) => isSame(address, bounced.address))) return null
        const refused = [...row.refused.filter(({ address }) => !isSame(address, bounced.address)), bounced]
        const arrivedNowhere = row.recipients.every((address) =>
          refused.some((refusal) => isSame(refusal.address, address)),
        )
        const changed = await transaction
          .updateTable('mail_delivery')
          .set({
            refused: jsonb(refused),
            state: arrivedNowhere ? 'refused' : 'sent',
            problem: null,
            changed_at: now,
          })
          .where('message_id', '=', messageId)
          .returningAll()
          .executeTakeFirstOrThrow()
        return fromRow(changed)
      }),

    async find(messageId) {
      const row = await kysely
        .selectFrom('mail_delivery')
        .selectAll()
        .where('message_id', '=', messageId)
        .executeTakeFirst()
      return row ? fromRow(row) : null
    },

    async list({ state, caseNumber: number, limit }) {
      let query = kysely.selectFrom('mail_delivery').selectAll()
      if (state) query = query.where('state', '=', state)
      if (number) query = query.where('case_number', '=', parseCaseNumber(number) ?? -1)
      const rows = await query.orderBy('created_at', 'desc').orderBy('message_id').limit(limit).execute()
      return rows.map(fromRow)
    },
  }
}

function isSame(address: string, other: string): boolean {
  return foldedEmail(address) === foldedEmail(other)
}

function fromRow(row: Selectable<DatabaseSchema['mail_delivery']>): MailDelivery {
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
