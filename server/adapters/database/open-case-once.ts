import type { Transaction } from 'kysely'
import type { CaseToOpen, SupportCase } from '../../cases/case.ts'
import { caseAtOpening, openingEntry } from '../../cases/case-at-opening.ts'
import type { Idempotency, OpenOutcome } from '../../cases/case-store.ts'
import { recordAudit } from './audit-log.ts'
import {
  caseNumber,
  fromCaseAsOpened,
  parseCaseNumber,
  toCaseAsOpened,
  toCaseRow,
  toEntryRow,
} from './case-row.ts'
import type { DatabaseSchema } from './schema.ts'
import { jsonb } from './storable-text.ts'

/** Opens the case unless its key has opened one before. */
export async function openCaseOnce(
  transaction: Transaction<DatabaseSchema>,
  toOpen: CaseToOpen,
  idempotency: Idempotency,
): Promise<OpenOutcome> {
  if (!(await claimKey(transaction, toOpen, idempotency))) return replay(transaction, toOpen, idempotency)
  const opened = await insertCase(transaction, toOpen)
  await keepForReplay(transaction, opened, idempotency)
  return { outcome: 'opened', case: opened }
}

/**
 * Whether the key is new. While another transaction is opening a case with it, this waits for that one's end: it is not
 * new when that one commits, and it is when that one fails.
 */
async function claimKey(
  transaction: Transaction<DatabaseSchema>,
  { site, openedBy }: CaseToOpen,
  { key, requestDigest }: Idempotency,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('case_idempotency')
    .values({
      site,
      subject: openedBy.subject,
      key,
      request_digest: requestDigest,
      case_number: null,
      case_as_opened: null,
    })
    .onConflict((conflict) => conflict.columns(['site', 'subject', 'key']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

async function replay(
  transaction: Transaction<DatabaseSchema>,
  { site, openedBy }: CaseToOpen,
  { key, requestDigest }: Idempotency,
): Promise<OpenOutcome> {
  const { request_digest, case_as_opened } = await transaction
    .selectFrom('case_idempotency')
    .select(['request_digest', 'case_as_opened'])
    .where('site', '=', site)
    .where('subject', '=', openedBy.subject)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (request_digest !== requestDigest) return { outcome: 'key_reused' }
  if (!case_as_opened) throw new Error('A key is kept whose case was never opened')
  return { outcome: 'replayed', case: fromCaseAsOpened(case_as_opened) }
}

async function insertCase(
  transaction: Transaction<DatabaseSchema>,
  toOpen: CaseToOpen,
): Promise<SupportCase> {
  const { number } = await transaction
    .insertInto('support_case')
    .values(toCaseRow(toOpen))
    .returning('number')
    .executeTakeFirstOrThrow()
  const { id } = await transaction
    .insertInto('case_entry')
    .values(toEntryRow(number, openingEntry(toOpen)))
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordAudit(transaction, [
    {
      at: toOpen.openedAt,
      site: toOpen.site,
      actor: { role: 'contact', id: toOpen.openedBy.email },
      action: 'opened',
      account: toOpen.account.id,
      caseNumber: number,
      details: { channel: toOpen.channel, severity: toOpen.severity, plan: toOpen.plan },
    },
  ])
  return caseAtOpening(toOpen, caseNumber(number), id)
}

async function keepForReplay(
  transaction: Transaction<DatabaseSchema>,
  opened: SupportCase,
  { key }: Idempotency,
): Promise<void> {
  await transaction
    .updateTable('case_idempotency')
    .set({
      case_number: parseCaseNumber(opened.number),
      case_as_opened: jsonb(toCaseAsOpened(opened)),
    })
    .where('site', '=', opened.site)
    .where('subject', '=', opened.openedBy.subject)
    .where('key', '=', key)
    .execute()
}
