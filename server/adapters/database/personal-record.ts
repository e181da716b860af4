import { type Kysely, sql } from 'kysely'
import type { PersonOfSite } from '../../privacy/personal-data-store.ts'
import type { PersonalRecord, RecordPart } from '../../privacy/personal-record.ts'
import { foldAddress } from '../../support-rules/contact-roles.ts'
import { withEntries } from './case-records.ts'
import { caseNumber } from './case-row.ts'
import { toIntentEvent } from './event-store.ts'
import type { DatabaseSchema } from './schema.ts'

type Reader = (kysely: Kysely<DatabaseSchema>, person: PersonOfSite) => Promise<object[]>

/** All that is kept of a person. Nothing here is asked for often: what has no index is read through. */
export async function readPersonalRecord(
  kysely: Kysely<DatabaseSchema>,
  person: PersonOfSite,
): Promise<PersonalRecord> {
  const parts: Partial<Record<RecordPart, object[]>> = {}
  for (const [part, read] of Object.entries(READERS) as [RecordPart, Reader][]) {
    parts[part] = await read(kysely, person)
  }
  return { site: person.site, pseudonym: person.pseudonym, ...(parts as Record<RecordPart, object[]>) }
}

const READERS: Record<RecordPart, Reader> = {
  accounts: (kysely, { site, email }) =>
    kysely
      .selectFrom('account_contact')
      .select(['account', 'email', 'name', 'technical_contact', 'primary_owner'])
      .where('site', '=', site)
      .where('email_folded', '=', foldAddress(email))
      .orderBy('position')
      .execute(),

  contactDecisions: (kysely, { site, email }) =>
    kysely
      .selectFrom('contact_change')
      .select(['account', 'kind', 'email', 'name', 'owner_email', 'owner_name', 'at'])
      .where('site', '=', site)
      .where(({ or, eb }) =>
        or([eb('email_folded', '=', foldAddress(email)), isAddress('owner_email', email)]),
      )
      .orderBy('position')
      .execute(),

  async cases(kysely, { site, email }) {
    const rows = await kysely
      .selectFrom('support_case')
      .selectAll()
      .where('site', '=', site)
      .where('opened_by_email_folded', '=', foldAddress(email))
      .orderBy('number')
      .execute()
    return withEntries(kysely, rows)
  },

  async entries(kysely, { site, email }) {
    const rows = await kysely
      .selectFrom('case_entry')
      .innerJoin('support_case', 'support_case.number', 'case_entry.case_number')
      .select(['case_number', 'kind', 'at', 'author_name', 'author_email', 'case_entry.channel', 'text'])
      .where('support_case.site', '=', site)
      .where('opened_by_email_folded', '!=', foldAddress(email))
      .where(isAddress('author_email', email))
      .orderBy('position')
      .execute()
    return rows.map(({ case_number, ...entry }) => ({ case: caseNumber(case_number), ...entry }))
  },

  async attachments(kysely, { site, email }) {
    const rows = await kysely
      .selectFrom('case_attachment')
      .innerJoin('support_case', 'support_case.number', 'case_attachment.case_number')
      .select(['case_number', 'blob', 'name', 'type', 'bytes', 'uploaded_by', 'uploaded_at'])
      .where('support_case.site', '=', site)
      .where(({ or, and, ref, eb }) =>
        or([
          isAddress('uploaded_by', email),
          and([
            eb('opened_by_email_folded', '=', foldAddress(email)),
            eb('uploaded_by', '=', ref('opened_by_subject')),
          ]),
        ]),
      )
      .orderBy('uploaded_at')
      .execute()
    return rows.map(({ case_number, ...attachment }) => ({ case: caseNumber(case_number), ...attachment }))
  },

  mailsReceived: (kysely, { site, email }) =>
    kysely
      .selectFrom('inbound_mail')
      .select(['id', 'message_id', 'blob', 'sender', 'recipients', 'received_at', 'outcome', 'case_number'])
      .where('site', '=', site)
      .where(isAddress('sender', email))
      .orderBy('received_at')
      .execute(),

  mailsSent: (kysely, person) =>
    mailsTo(kysely, person)
      .select(['message_id', 'case_number', 'receiver', 'recipients', 'state', 'refused', 'created_at'])
      .orderBy('created_at')
      .execute(),

  async events(kysely, person) {
    const rows = await kysely
      .selectFrom('intent_event')
      .selectAll()
      .where('site', '=', person.site)
      .where(isEventOf(person))
      .orderBy('at')
      .orderBy('id')
      .execute()
    return rows.map(toIntentEvent)
  },

  learnedQuestions: (kysely, person) =>
    kysely
      .selectFrom('given_answer')
      .select(['target', 'question', 'weight', 'at'])
      .where('origin', '=', 'solved')
      .where('origin_key', 'in', intentKeysOf(kysely, person))
      .orderBy('at')
      .execute(),

  async auditTrail(kysely, { site, email }) {
    const rows = await kysely
      .selectFrom('audit_entry')
      .select(['at', 'action', 'account', 'case_number', 'details'])
      .where('site', '=', site)
      .where(isAddress('actor', email))
      .orderBy('position')
      .execute()
    return rows.map(({ case_number, ...line }) => ({
      ...line,
      case: case_number === null ? null : caseNumber(case_number),
    }))
  },
}

/** Mails to them alone or among others. */
function mailsTo(kysely: Kysely<DatabaseSchema>, { site, email }: PersonOfSite) {
  return kysely.selectFrom('mail_delivery').where('site', '=', site).where(isAmongRecipients(email))
}

export function isAmongRecipients(email: string) {
  return sql<boolean>`exists (
    select from jsonb_array_elements_text(recipients) as recipient where lower(recipient) = ${foldAddress(email)})`
}

/** A column that has an address as it was written. */
export function isAddress(column: string, email: string) {
  return sql<boolean>`(${sql.ref(column)} = ${email} or lower(${sql.ref(column)}) = ${foldAddress(email)})`
}

/**
 * An event of theirs, or one of an attempt of theirs that was told while nobody was signed in: before they signed in, or after
 * their token had run out.
 */
export function isEventOf({ site, pseudonym }: PersonOfSite) {
  return sql<boolean>`(contact = ${pseudonym} or (contact is null and intent in (
    select intent from intent_event as known where known.site = ${site} and known.contact = ${pseudonym})))`
}

/** Under what the questions of their attempts were learned. */
export function intentKeysOf(kysely: Kysely<DatabaseSchema>, { site, pseudonym }: PersonOfSite) {
  return kysely
    .selectFrom('intent_event')
    .select(({ ref }) => sql<string>`${ref('site')} || ':' || ${ref('intent')}`.as('key'))
    .where('site', '=', site)
    .where('contact', '=', pseudonym)
}
