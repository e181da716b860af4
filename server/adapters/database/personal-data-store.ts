import { randomBytes } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { PersonalDataStore, PersonOfSite } from '../../privacy/personal-data-store.ts'
import { foldAddress } from '../../support-rules/contact-roles.ts'
import { recordAudit } from './audit-log.ts'
import type { Database } from './database.ts'
import { markToErase, sendNothingOf } from './event-erasures.ts'
import { raiseTargets } from './given-answers.ts'
import { nextRevisions } from './next-revisions.ts'
import {
  intentKeysOf,
  isAddress,
  isAmongRecipients,
  isEventOf,
  readPersonalRecord,
} from './personal-record.ts'
import { awaitOurTurn } from './roll-up-store.ts'
import type { DatabaseSchema } from './schema.ts'

/** As long as a pseudonym. */
const STRANGER_BYTES = 32

export function createPersonalDataStore(
  { kysely }: Pick<Database, 'kysely'>,
  { sendsEvents = false }: { sendsEvents?: boolean } = {},
): PersonalDataStore {
  return {
    read: (person) => readPersonalRecord(kysely, person),

    erase: (person, at) =>
      kysely.transaction().execute(async (transaction) => {
        // Whoever counts would write a fact under the pseudonym that it had read.
        await awaitOurTurn(transaction)
        // What is found by the events comes before them.
        const learnedQuestions = await forgetQuestions(transaction, person)
        const caseIntents = await forgetIntentsOfCases(transaction, person)
        await sendNothingOf(transaction, person)
        if (sendsEvents) await markToErase(transaction, person, at)
        const events = await makeEventsNobodys(transaction, person)
        const mailsReceived = await forgetStrayMail(transaction, person)
        const mailsSent = await forgetNotesOfMail(transaction, person)
        const erased = { events, learnedQuestions, caseIntents, mailsReceived, mailsSent }
        await recordAudit(transaction, [
          {
            at,
            site: person.site,
            actor: { role: 'operator', id: null },
            action: 'personal_data_erased',
            account: null,
            caseNumber: null,
            // The address itself must not stand here for good; whoever has it and the key can tell that it was this one.
            details: { pseudonym: person.pseudonym, ...erased },
          },
        ])
        return erased
      }),
  }
}

async function forgetQuestions(
  transaction: Transaction<DatabaseSchema>,
  person: PersonOfSite,
): Promise<number> {
  const revisions = await nextRevisions(transaction)
  const taken = await transaction
    .deleteFrom('given_answer')
    .where('origin', '=', 'solved')
    .where('origin_key', 'in', intentKeysOf(transaction, person))
    .returning('target')
    .execute()
  await raiseTargets(transaction, new Set(taken.map(({ target }) => target)), revisions)
  await revisions.store()
  return taken.length
}

/** What was searched and read before a case, and by which attempt the case could be told from the events. */
async function forgetIntentsOfCases(
  transaction: Kysely<DatabaseSchema>,
  { site, email }: PersonOfSite,
): Promise<number> {
  const cases = await transaction
    .updateTable('support_case')
    .set({ intent: sql`null` })
    .where('site', '=', site)
    .where('opened_by_email_folded', '=', foldAddress(email))
    .where('intent', 'is not', null)
    .returning('number')
    .execute()
  const numbers = cases.map(({ number }) => number)
  if (numbers.length > 0) {
    await transaction
      .updateTable('case_idempotency')
      .set({ case_as_opened: sql`jsonb_set(case_as_opened, '{intent}', 'null')` })
      .where('case_number', 'in', numbers)
      .where('case_as_opened', 'is not', null)
      .execute()
  }
  return numbers.length
}

/**
 * One stranger takes their place in all of their events, whom no key leads to: what belongs together still does, so that
 * counts stay as they are, now and after a rebuild. What was told while nobody was signed in stays without a contact.
 */
async function makeEventsNobodys(transaction: Kysely<DatabaseSchema>, person: PersonOfSite): Promise<number> {
  const { site, pseudonym } = person
  const stranger = randomBytes(STRANGER_BYTES).toString('base64url')
  const { numUpdatedRows } = await transaction
    .updateTable('intent_event')
    .set({
      contact: sql`case when contact is null then null else ${stranger}::text end`,
      visitor: null,
      question: null,
    })
    .where('site', '=', site)
    .where(isEventOf(person))
    .executeTakeFirst()
  await transaction
    .updateTable('intent_fact')
    .set({ contact: stranger })
    .where('site', '=', site)
    .where('contact', '=', pseudonym)
    .execute()
  await forgetNumbersOfCases(transaction, { site, stranger })
  return Number(numUpdatedRows)
}

/** The number of a case would lead back to who opened it. Whatever knows an intent by it has to know it by its new name. */
async function forgetNumbersOfCases(
  transaction: Kysely<DatabaseSchema>,
  { site, stranger }: { site: string; stranger: string },
): Promise<void> {
  const renamed = (column: 'id' | 'intent') =>
    sql<string>`case when ${sql.ref(column)} ~ '^case:C-\\d+$'
      then 'case:' || md5(${sql.ref(column)} || ${stranger}::text) else ${sql.ref(column)} end`
  const filed = transaction
    .selectFrom('intent_event')
    .select('intent')
    .where('site', '=', site)
    .where('contact', '=', stranger)
    .where('type', '=', 'case_filed')
  for (const table of ['intent_fact', 'waiting_intent'] as const) {
    await transaction
      .updateTable(table)
      .set({ intent: renamed('intent') })
      .where('site', '=', site)
      .where('intent', 'in', filed)
      .execute()
  }
  await transaction
    .updateTable('intent_event')
    .set({ id: renamed('id'), intent: renamed('intent') })
    .where('site', '=', site)
    .where('contact', '=', stranger)
    .where('type', '=', 'case_filed')
    .execute()
}

/** Mail that was handled and that no case has come of. */
async function forgetStrayMail(
  transaction: Kysely<DatabaseSchema>,
  { site, email }: PersonOfSite,
): Promise<number> {
  await transaction
    .deleteFrom('stranger_answer')
    .where('site', '=', site)
    .where(isAddress('address', email))
    .execute()
  const { numDeletedRows } = await transaction
    .deleteFrom('inbound_mail')
    .where('site', '=', site)
    .where(isAddress('sender', email))
    .where('case_number', 'is', null)
    .where('handled_at', 'is not', null)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Such as that a code was sent. */
async function forgetNotesOfMail(
  transaction: Kysely<DatabaseSchema>,
  { site, email }: PersonOfSite,
): Promise<number> {
  const { numDeletedRows } = await transaction
    .deleteFrom('mail_delivery')
    .where('site', '=', site)
    .where('case_number', 'is', null)
    .where('state', 'in', ['sent', 'refused'])
    .where(isAmongRecipients(email))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
