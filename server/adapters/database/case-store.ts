import type { Kysely, Selectable, Transaction } from 'kysely'
import type { CaseToOpen, SupportCase } from '../../cases/case.ts'
import type { CaseStore, Idempotency, OpenOutcome } from '../../cases/case-store.ts'
import {
  caseNumber,
  fromCaseAsOpened,
  fromCaseRow,
  parseCaseNumber,
  toCaseAsOpened,
  toCaseRow,
} from './case-row.ts'
import type { Database } from './database.ts'
import { inChunks } from './in-chunks.ts'
import type { DatabaseJobQueue } from './job-queue.ts'
import type { DatabaseSchema } from './schema.ts'
import { jsonb, storable } from './storable-text.ts'

type CaseRow = Selectable<DatabaseSchema['support_case']>

export function createCaseStore({ kysely }: Database, jobs: Pick<DatabaseJobQueue, 'enqueue'>): CaseStore {
  return {
    open: (toOpen, idempotency) =>
      kysely.transaction().execute(async (transaction): Promise<OpenOutcome> => {
        // What is answered is what is stored, to the character.
        const filed = storable(toOpen)
        if (!(await claimKey(transaction, filed, idempotency))) return replay(transaction, filed, idempotency)
        const opened = await insertCase(transaction, filed)
        await keepForReplay(transaction, opened, idempotency)
        await jobs.enqueue(transaction, 'send-case-confirmation', { caseNumber: opened.number })
        return { outcome: 'opened', case: opened }
      }),

    async listOf(site, subject) {
      const rows = await kysely
        .selectFrom('support_case')
        .selectAll()
        .where('site', '=', site)
        .where('opened_by_subject', '=', subject)
        .orderBy('number', 'desc')
        .execute()
      return withTimelines(kysely, rows)
    },

    async find(site, subject, number) {
      const found = await findByNumber(kysely, number)
      return found?.site === storable(site) && found.openedBy.subject === storable(subject) ? found : null
    },

    findByNumber: (number) => findByNumber(kysely, number),

    async addTimelineEntry(number, kind, at) {
      const case_number = parseCaseNumber(number)
      if (case_number === null) throw new RangeError(`"${number}" is not a case number`)
      await kysely
        .insertInto('case_timeline_entry')
        .values({ case_number, kind, at })
        .onConflict((conflict) => conflict.columns(['case_number', 'kind']).doNothing())
        .execute()
    },
  }
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
  await transaction
    .insertInto('case_timeline_entry')
    .values({ case_number: number, kind: 'opened', at: toOpen.openedAt })
    .execute()
  return {
    ...toOpen,
    number: caseNumber(number),
    status: 'open',
    timeline: [{ kind: 'opened', at: toOpen.openedAt.toISOString() }],
  }
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

async function findByNumber(kysely: Kysely<DatabaseSchema>, number: string): Promise<SupportCase | null> {
  const parsed = parseCaseNumber(number)
  if (parsed === null) return null
  const rows = await kysely.selectFrom('support_case').selectAll().where('number', '=', parsed).execute()
  const [found] = await withTimelines(kysely, rows)
  return found ?? null
}

async function withTimelines(kysely: Kysely<DatabaseSchema>, rows: CaseRow[]): Promise<SupportCase[]> {
  const timelines = new Map<number, SupportCase['timeline']>(rows.map(({ number }) => [number, []]))
  for (const numbers of inChunks([...timelines.keys()])) {
    const entries = await kysely
      .selectFrom('case_timeline_entry')
      .selectAll()
      .where('case_number', 'in', numbers)
      .orderBy('at')
      .execute()
    for (const { case_number, kind, at } of entries) {
      timelines.get(case_number)?.push({ kind, at: at.toISOString() })
    }
  }
  return rows.map((row) => fromCaseRow(row, timelines.get(row.number) ?? []))
}
