import { sql, type Transaction } from 'kysely'
import { remindersOf } from '../../cases/call-back/reminders.ts'
import type { CaseEntry, SupportCase } from '../../cases/case.ts'
import type { CaseStore, ChangeOutcome, OpenOutcome } from '../../cases/case-store.ts'
import { ADDRESS_SUBJECTS, isKnownByAddress } from '../../cases/known-by-address.ts'
import type { Notice } from '../../cases/notices.ts'
import type { CaseFilings } from '../../deflection/case-filed-event.ts'
import { foldAddress } from '../../support-rules/contact-roles.ts'
import { appendEvents } from './append-events.ts'
import { applyCaseChange, ChangeRefused } from './apply-case-change.ts'
import { findCase, withEntries } from './case-records.ts'
import type { Database } from './database.ts'
import { recordDeskDelivery } from './desk-delivery-store.ts'
import { markToSend } from './event-outbox.ts'
import { ensureEventPartitions } from './event-partitions.ts'
import { forgetRows } from './forget-rows.ts'
import type { DatabaseJobQueue } from './job-queue.ts'
import { openCaseOnce } from './open-case-once.ts'
import type { DatabaseSchema } from './schema.ts'
import { storable } from './storable-text.ts'

interface CaseStoreDependencies {
  jobs: Pick<DatabaseJobQueue, 'enqueue'>
  /** Who is to be told of an entry of a case on this site. */
  noticesOf: (entry: CaseEntry, site: string) => Notice[]
  /** What is told of a case, so that it is counted whichever way it came. */
  filings: CaseFilings
  /** What is told of them is sent on, too. */
  sendsEvents?: boolean
}

/** A burst of attachments is told of once. */
const ATTACHMENT_PAUSE_MS = 20_000

export function createCaseStore(
  { kysely }: Database,
  { jobs, noticesOf, filings, sendsEvents = false }: CaseStoreDependencies,
): CaseStore {
  async function tell(
    transaction: Transaction<DatabaseSchema>,
    { number, site }: SupportCase,
    entries: CaseEntry[],
  ): Promise<void> {
    for (const entry of entries) {
      for (const notice of noticesOf(entry, site)) {
        const told = { caseNumber: number, entry: entry.id }
        if (notice === 'desk') await recordDeskDelivery(transaction, jobs, { ...told, site, at: entry.at })
        else {
          const options =
            entry.kind === 'attachment'
              ? { startAfter: new Date(entry.at.getTime() + ATTACHMENT_PAUSE_MS) }
              : undefined
          await jobs.enqueue(transaction, 'send-case-mail', { ...told, to: notice }, options)
          for (const { at: startAfter, ...reminder } of remindersOf(entry)) {
            const payload = { caseNumber: number, ...reminder, to: notice }
            await jobs.enqueue(transaction, 'remind-of-call-back', payload, { startAfter })
          }
        }
      }
    }
  }

  return {
    async open(toOpen, idempotency) {
      const filedAs = await filings.prepare(toOpen)
      return kysely.transaction().execute(async (transaction): Promise<OpenOutcome> => {
        // What is answered is what is stored, to the character.
        const outcome = await openCaseOnce(transaction, storable(toOpen), idempotency)
        if (outcome.outcome !== 'opened') return outcome
        const filed = filedAs(outcome.case.number)
        await ensureEventPartitions(transaction, [filed.at])
        await appendEvents(transaction, [filed])
        if (sendsEvents) await markToSend(transaction, [filed])
        await tell(transaction, outcome.case, outcome.case.entries)
        return outcome
      })
    },

    async change(number, decide, key) {
      try {
        return await kysely.transaction().execute(async (transaction): Promise<ChangeOutcome> => {
          const outcome = await applyCaseChange(transaction, number, decide, key && storable(key))
          if (outcome.outcome === 'changed') await tell(transaction, outcome.case, outcome.entries)
          return outcome
        })
      } catch (error) {
        if (error instanceof ChangeRefused) return { outcome: 'refused', failure: error.failure }
        throw error
      }
    },

    async listOf(site, { subject, email, account }) {
      const rows = await kysely
        .selectFrom('support_case')
        .selectAll()
        .where('site', '=', site)
        .where(({ or, and, eb }) =>
          or([
            eb('opened_by_subject', '=', subject),
            and([
              eb('account_id', '=', account),
              eb('opened_by_email_folded', '=', foldAddress(email)),
              or([
                eb.lit(isKnownByAddress(subject)),
                ...ADDRESS_SUBJECTS.map((scheme) => eb('opened_by_subject', 'like', `${scheme}%`)),
              ]),
            ]),
          ]),
        )
        .orderBy('number', 'desc')
        .execute()
      return withEntries(kysely, rows)
    },

    async listOfAccount(site, account) {
      const rows = await kysely
        .selectFrom('support_case')
        .selectAll()
        .where('site', '=', site)
        .where('account_id', '=', account)
        .orderBy('number', 'desc')
        .execute()
      return withEntries(kysely, rows)
    },

    findByNumber: (number) => findCase(kysely, number),

    forgetKeys: (before) =>
      forgetRows(
        kysely,
        'case_change_key',
        sql`not exists (
          select from case_entry
          where case_entry.case_number = case_change_key.case_number and case_entry.at >= ${before})`,
      ),
  }
}
