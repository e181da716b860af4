import type { Selectable } from 'kysely'
import type { CaseEntry, CaseToOpen, NewEntry, SupportCase } from '../../cases/case.ts'
import { caseAtOpening } from '../../cases/case-at-opening.ts'
import { foldAddress } from '../../support-rules/contact-roles.ts'
import type { DatabaseSchema } from './schema.ts'
import { jsonb } from './storable-text.ts'
import type { CaseAsOpened } from './tables/case-tables.ts'

type CaseRow = Selectable<DatabaseSchema['support_case']>
type EntryRow = Selectable<DatabaseSchema['case_entry']>

const NUMBER_PREFIX = 'C-'

export function caseNumber(number: number): string {
  return `${NUMBER_PREFIX}${number}`
}

/** Null for what cannot be a case's number. */
export function parseCaseNumber(number: string): number | null {
  const digits = /^C-([1-9]\d{0,14})$/.exec(number)?.[1]
  return digits ? Number(digits) : null
}

export function toCaseRow(toOpen: CaseToOpen) {
  return {
    site: toOpen.site,
    account_id: toOpen.account.id,
    account_name: toOpen.account.name,
    opened_by_subject: toOpen.openedBy.subject,
    opened_by_email: toOpen.openedBy.email,
    // Folded here and not by SQL's `lower`, which follows the locale that a database was made with.
    opened_by_email_folded: foldAddress(toOpen.openedBy.email),
    opened_by_name: toOpen.openedBy.name,
    primary_email: toOpen.primaryEmail,
    engine_id: toOpen.engine?.id ?? null,
    engine_name: toOpen.engine?.name ?? null,
    nature: toOpen.nature,
    severity: toOpen.severity,
    plan: toOpen.plan,
    subject: toOpen.subject,
    description: toOpen.description,
    confidential: toOpen.confidential,
    call_back: jsonb(toOpen.callBack),
    intent: jsonb(toOpen.intent),
    diagnostics: jsonb(toOpen.diagnostics),
    channel: toOpen.channel,
    original: toOpen.original,
    locale: toOpen.locale,
    time_zone: toOpen.timeZone ?? null,
    status: 'open' as const,
    opened_at: toOpen.openedAt,
    respond_by: toOpen.respondBy,
    responded_at: null,
    updated_at: toOpen.openedAt,
  }
}

export function fromCaseRow(row: CaseRow, entries: CaseEntry[]): SupportCase {
  return {
    number: caseNumber(row.number),
    site: row.site,
    account: { id: row.account_id, name: row.account_name },
    openedBy: { subject: row.opened_by_subject, email: row.opened_by_email, name: row.opened_by_name },
    primaryEmail: row.primary_email,
    engine: row.engine_id === null ? null : { id: row.engine_id, name: row.engine_name ?? row.engine_id },
    nature: row.nature,
    severity: row.severity,
    plan: row.plan,
    subject: row.subject,
    description: row.description,
    confidential: row.confidential,
    callBack: row.call_back,
    intent: row.intent,
    diagnostics: row.diagnostics,
    channel: row.channel,
    original: row.original,
    locale: row.locale,
    ...(row.time_zone !== null && { timeZone: row.time_zone }),
    status: row.status,
    openedAt: row.opened_at,
    respondBy: row.respond_by,
    respondedAt: row.responded_at,
    updatedAt: row.updated_at,
    entries,
  }
}

export function toEntryRow(case_number: number, entry: NewEntry) {
  return {
    case_number,
    kind: entry.kind,
    at: entry.at,
    author_role: entry.author.role,
    author_name: entry.author.name,
    author_email: entry.author.email,
    channel: entry.channel,
    text: entry.text,
    links: jsonb(entry.links),
    original: entry.original,
    support_only: entry.supportOnly,
    message_id: entry.messageId ?? null,
    call_back: jsonb(entry.callBack ?? null),
  }
}

export function fromEntryRow(row: EntryRow, attachments: CaseEntry['attachments']): CaseEntry {
  return {
    id: row.id,
    kind: row.kind,
    at: row.at,
    author: { role: row.author_role, name: row.author_name, email: row.author_email },
    channel: row.channel,
    text: row.text,
    links: row.links,
    attachments,
    original: row.original,
    supportOnly: row.support_only,
    ...(row.message_id !== null && { messageId: row.message_id }),
    ...(row.call_back && { callBack: row.call_back }),
  }
}

export function toCaseAsOpened(opened: SupportCase): CaseAsOpened {
  const { entries, status, respondedAt, updatedAt, ...rest } = opened
  return {
    ...rest,
    openedAt: opened.openedAt.toISOString(),
    respondBy: opened.respondBy.toISOString(),
    ...(entries[0] && { entryId: entries[0].id }),
  }
}

export function fromCaseAsOpened({ number, entryId = '', ...kept }: CaseAsOpened): SupportCase {
  const toOpen: CaseToOpen = {
    diagnostics: null,
    channel: 'widget',
    original: null,
    ...kept,
    openedAt: new Date(kept.openedAt),
    respondBy: new Date(kept.respondBy),
  }
  return caseAtOpening(toOpen, number, entryId)
}
