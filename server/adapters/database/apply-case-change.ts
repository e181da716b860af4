import type { Transaction } from 'kysely'
import type { CaseEntry, NewEntry, SupportCase } from '../../cases/case.ts'
import type { CaseChange, ChangeKey, ChangeOutcome, Decide } from '../../cases/case-store.ts'
import { type Failure, failure } from '../../contract/result.ts'
import { recordAudit } from './audit-log.ts'
import { findCase } from './case-records.ts'
import { parseCaseNumber, toEntryRow } from './case-row.ts'
import type { DatabaseSchema } from './schema.ts'
import { jsonb, storable } from './storable-text.ts'

/** Rolls the transaction back; the store answers the refusal. */
export class ChangeRefused extends Error {
  readonly failure: Failure

  constructor(refused: Failure) {
    super(refused.code)
    this.failure = refused
  }
}

/**
 * Changes a case within the transaction.
 *
 * @throws {ChangeRefused} so that nothing of the change stays, its key neither.
 */
export async function applyCaseChange(
  transaction: Transaction<DatabaseSchema>,
  number: string,
  decide: Decide,
  key: ChangeKey | undefined,
): Promise<ChangeOutcome> {
  const found = await findCase(transaction, number, { lock: true })
  if (!found) throw new ChangeRefused(failure('case_not_found').failure)
  const inTable = parseCaseNumber(number) as number
  if (key && !(await claimKey(transaction, inTable, key))) return replay(transaction, found, key)
  const decided = decide(found)
  if (!decided.ok) throw new ChangeRefused(decided.failure)
  const change = storable(decided.value)
  const ids = await insertEntries(transaction, inTable, change.entries)
  const last = ids.at(-1)
  if (change.attachments?.length) await claimAttachments(transaction, inTable, last, change)
  if (last !== undefined) await updateCase(transaction, inTable, found, change)
  await recordAudit(transaction, auditLines(found, inTable, change))
  const changed = (await findCase(transaction, number)) as SupportCase
  const added = new Set(ids)
  return { outcome: 'changed', case: changed, entries: changed.entries.filter(({ id }) => added.has(id)) }
}

async function claimKey(
  transaction: Transaction<DatabaseSchema>,
  case_number: number,
  { scope, key, requestDigest }: ChangeKey,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('case_change_key')
    .values({ scope, key, request_digest: requestDigest, case_number })
    .onConflict((conflict) => conflict.columns(['scope', 'key']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

async function replay(
  transaction: Transaction<DatabaseSchema>,
  found: SupportCase,
  { scope, key, requestDigest }: ChangeKey,
): Promise<ChangeOutcome> {
  const { request_digest, case_number } = await transaction
    .selectFrom('case_change_key')
    .select(['request_digest', 'case_number'])
    .where('scope', '=', scope)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  const isSame = request_digest === requestDigest && case_number === parseCaseNumber(found.number)
  return isSame ? { outcome: 'replayed', case: found } : { outcome: 'key_reused' }
}

/** One by one: their order is the order of their positions. */
async function insertEntries(
  transaction: Transaction<DatabaseSchema>,
  case_number: number,
  entries: NewEntry[],
): Promise<CaseEntry['id'][]> {
  const ids: string[] = []
  for (const entry of entries) {
    const { id } = await transaction
      .insertInto('case_entry')
      .values(toEntryRow(case_number, entry))
      .returning('id')
      .executeTakeFirstOrThrow()
    ids.push(id)
  }
  return ids
}

/** An attachment waits for its own sender's message. */
async function claimAttachments(
  transaction: Transaction<DatabaseSchema>,
  case_number: number,
  entry: string | undefined,
  { attachments = [], attachmentsOf, entries }: CaseChange,
): Promise<void> {
  const wanted = [...new Set(attachments)].filter((id) => UUID.test(id))
  const author = entries.at(-1)?.author
  if (entry === undefined || !author || wanted.length < attachments.length) refuseAttachments()
  const waiting = transaction
    .updateTable('case_attachment')
    .set({ entry })
    .where('case_number', '=', case_number)
    .where('entry', 'is', null)
    .where('uploaded_by_role', '=', author?.role ?? 'system')
    .where('id', 'in', wanted)
  const ofSender = attachmentsOf === undefined ? waiting : waiting.where('uploaded_by', '=', attachmentsOf)
  const { numUpdatedRows } = await ofSender.executeTakeFirst()
  if (Number(numUpdatedRows) !== wanted.length) refuseAttachments()
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function refuseAttachments(): never {
  throw new ChangeRefused(
    failure('attachment_not_found', [{ field: 'attachments', code: 'invalid' }]).failure,
  )
}

async function updateCase(
  transaction: Transaction<DatabaseSchema>,
  number: number,
  found: SupportCase,
  { entries, status, respondedAt, engine, nature, callBack }: CaseChange,
): Promise<void> {
  await transaction
    .updateTable('support_case')
    .set({
      // What is support's alone is no news to the contact.
      updated_at: entries.findLast(({ supportOnly }) => !supportOnly)?.at ?? found.updatedAt,
      ...(status && { status }),
      ...(respondedAt && { responded_at: respondedAt }),
      ...(engine && { engine_id: engine.id, engine_name: engine.name }),
      ...(nature && { nature }),
      ...(callBack !== undefined && { call_back: jsonb(callBack) }),
    })
    .where('number', '=', number)
    .execute()
}

function auditLines(found: SupportCase, caseNumber: number, { entries, status }: CaseChange) {
  const moved = status && status !== found.status ? { from: found.status, to: status } : {}
  return entries.map(({ at, author, kind, channel }) => ({
    at,
    site: found.site,
    actor: { role: author.role, id: author.email ?? author.name },
    action: kind,
    account: found.account.id,
    caseNumber,
    details: { channel, ...moved },
  }))
}
