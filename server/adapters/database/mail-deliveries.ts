import { type Selectable, sql, type Transaction } from 'kysely'
import type { MailDeliveries } from '../../mail/delivery/mail-deliveries.ts'
import type { RefusedRecipient } from '../../mail/mailer.ts'
import { foldAddress } from '../../support-rules/contact-roles.ts'
import { parseCaseNumber } from './case-row.ts'
import type { Database } from './database.ts'
import { forgetRows } from './forget-rows.ts'
import type { DatabaseJobQueue } from './job-queue.ts'
import { createMailDeliveryList, fromDeliveryRow } from './mail-delivery-list.ts'
import type { DatabaseSchema } from './schema.ts'
import { jsonb } from './storable-text.ts'

export function createMailDeliveries(
  { kysely }: Database,
  jobs: Pick<DatabaseJobQueue, 'enqueue'>,
): MailDeliveries {
  /** What support's own mail server refuses is for the operator's log alone. */
  async function tellSupport(
    transaction: Transaction<DatabaseSchema>,
    { message_id: messageId, case_number, receiver }: Selectable<DatabaseSchema['mail_delivery']>,
    address: string,
  ): Promise<void> {
    if (case_number === null || receiver === 'support') return
    await jobs.enqueue(transaction, 'tell-of-refused-mail', { messageId, address })
  }

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

    end: (messageId, result, now) =>
      kysely.transaction().execute(async (transaction) => {
        const refused = 'refused' in result ? result.refused : []
        const ended = await transaction
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
          .returningAll()
          .executeTakeFirst()
        for (const { address } of refused) if (ended) await tellSupport(transaction, ended, address)
      }),

    noteBounce: (messageId, bounced, now) =>
      kysely.transaction().execute(async (transaction) => {
        const row = await transaction
          .selectFrom('mail_delivery')
          .selectAll()
          .where('message_id', '=', messageId)
          .forUpdate()
          .executeTakeFirst()
        if (!row?.recipients.some((address) => isSame(address, bounced.address))) return null
        const isNews = !row.refused.some(({ address }) => isSame(address, bounced.address))
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
        if (isNews) await tellSupport(transaction, changed, bounced.address)
        return fromDeliveryRow(changed)
      }),

    ...createMailDeliveryList({ kysely }),

    forget: (before) =>
      forgetRows(
        kysely,
        'mail_delivery',
        sql`changed_at < ${before} and (case_number is null or (state = 'sent' and refused = '[]'))`,
      ),
  }
}

function isSame(address: string, other: string): boolean {
  return foldAddress(address) === foldAddress(other)
}
