import type { Selectable } from 'kysely'
import type { CaseToOpen, SupportCase } from '../../cases/case.ts'
import type { CaseAsOpened, DatabaseSchema } from './schema.ts'
import { jsonb } from './storable-text.ts'

type CaseTable = DatabaseSchema['support_case']

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
    opened_by_name: toOpen.openedBy.name,
    primary_email: toOpen.primaryEmail,
    engine_id: toOpen.engine.id,
    engine_name: toOpen.engine.name,
    nature: toOpen.nature,
    severity: toOpen.severity,
    plan: toOpen.plan,
    subject: toOpen.subject,
    description: toOpen.description,
    confidential: toOpen.confidential,
    call_back: jsonb(toOpen.callBack),
    intent: jsonb(toOpen.intent),
    locale: toOpen.locale,
    status: 'open' as const,
    opened_at: toOpen.openedAt,
    respond_by: toOpen.respondBy,
  }
}

export function fromCaseRow(row: Selectable<CaseTable>, timeline: SupportCase['timeline']): SupportCase {
  return {
    number: caseNumber(row.number),
    site: row.site,
    account: { id: row.account_id, name: row.account_name },
    openedBy: { subject: row.opened_by_subject, email: row.opened_by_email, name: row.opened_by_name },
    primaryEmail: row.primary_email,
    engine: { id: row.engine_id, name: row.engine_name },
    nature: row.nature,
    severity: row.severity,
    plan: row.plan,
    subject: row.subject,
    description: row.description,
    confidential: row.confidential,
    callBack: row.call_back,
    intent: row.intent,
    locale: row.locale,
    status: row.status,
    openedAt: row.opened_at,
    respondBy: row.respond_by,
    timeline,
  }
}

export function toCaseAsOpened(opened: SupportCase): CaseAsOpened {
  return {
    ...opened,
    openedAt: opened.openedAt.toISOString(),
    respondBy: opened.respondBy.toISOString(),
  }
}

export function fromCaseAsOpened(asOpened: CaseAsOpened): SupportCase {
  return {
    ...asOpened,
    openedAt: new Date(asOpened.openedAt),
    respondBy: new Date(asOpened.respondBy),
  }
}
