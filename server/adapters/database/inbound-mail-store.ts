import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { InboundMail, InboundMailStore, MailOutcome } from '../../mail/in/inbound-mail-store.ts'
import type { Database } from './database.ts'
import type { DatabaseJobQueue } from './job-queue.ts'
import { jsonb } from './storable-text.ts'
import type { InboundMailTable } from './tables/mail-tables.ts'

const HOUR_MS = 60 * 60 * 1_000
const DAY_MS = 24 * HOUR_MS
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function createInboundMailStore(
  { kysely }: Database,
  jobs: Pick<DatabaseJobQueue, 'enqueue'>,
): InboundMailStore {
  return {
    keep: (mail) =>
      kysely.transaction().execute(async (transaction) => {
        const kept = await transaction
          .insertInto('inbound_mail')
          .values({
            id: randomUUID(),
            site: mail.site,
            digest: mail.digest,
            message_id: mail.messageId,
            blob: mail.blob,
            too_large: mail.tooLarge,
            recipients: jsonb(mail.recipients),
            mail_from: mail.mailFrom,
            sender: mail.sender,
            authenticated: mail.authenticated,
            received_at: mail.receivedAt,
          })
          .onConflict((conflict) => conflict.columns(['site', 'digest']).doNothing())
          .returning('id')
          .executeTakeFirst()
        if (!kept) return 'known'
        await jobs.enqueue(transaction, 'receive-mail', { mail: kept.id })
        return 'kept'
      }),

    async find(id) {
      if (!UUID.test(id)) return null
      const row = await kysely.selectFrom('inbound_mail').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? fromRow(row) : null
    },

    async finish(id, { outcome, caseNumber, textDigest }, at) {
      await kysely
        .updateTable('inbound_mail')
        .set({ outcome, case_number: caseNumber, text_digest: textDigest, handled_at: at })
        .where('id', '=', id)
        .execute()
    },

    async countLike({ site, sender, outcome, since, caseNumber, textDigest }) {
      let like = kysely
        .selectFrom('inbound_mail')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('site', '=', site)
        .where('sender', '=', sender)
        .where('outcome', '=', outcome)
        .where('handled_at', '>=', since)
      if (caseNumber !== undefined) like = like.where('case_number', '=', caseNumber)
      if (textDigest !== undefined) like = like.where('text_digest', '=', textDigest)
      const { count } = await like.executeTakeFirstOrThrow()
      return Number(count)
    },

    mayAnswerStranger: ({ mail, site, address, mostAnHour }, now) =>
      kysely.transaction().execute(async (transaction) => {
        const { count } = await transaction
          .selectFrom('stranger_answer')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('site', '=', site)
          .where('at', '>', new Date(now.getTime() - HOUR_MS))
          .where('mail', '!=', mail)
          .executeTakeFirstOrThrow()
        if (Number(count) >= mostAnHour) return false
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('stranger_answer')
          .values({ site, address, mail, at: now })
          .onConflict((conflict) =>
            conflict
              .columns(['site', 'address'])
              .doUpdateSet({ mail, at: now })
              .where(({ eb, or }) =>
                or([
                  eb('stranger_answer.mail', '=', mail),
                  eb('stranger_answer.at', '<=', new Date(now.getTime() - DAY_MS)),
                ]),
              ),
          )
          .executeTakeFirst()
        return numInsertedOrUpdatedRows === 1n
      }),

    async forget(before) {
      await kysely.deleteFrom('stranger_answer').where('at', '<', before).execute()
      const { numDeletedRows } = await kysely
        .deleteFrom('inbound_mail')
        .where('handled_at', '<', before)
        .executeTakeFirst()
      return Number(numDeletedRows)
    },
  }
}

function fromRow(row: Selectable<InboundMailTable>): InboundMail {
  return {
    id: row.id,
    site: row.site,
    digest: row.digest,
    messageId: row.message_id,
    blob: row.blob,
    tooLarge: row.too_large,
    recipients: row.recipients,
    mailFrom: row.mail_from,
    sender: row.sender,
    authenticated: row.authenticated,
    receivedAt: row.received_at,
    outcome: row.outcome as MailOutcome | null,
    caseNumber: row.case_number,
  }
}
