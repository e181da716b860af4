import type { Kysely } from 'kysely'
import type { CaseEntry, SupportCase } from '../../cases/case.ts'
import { fromCaseRow, fromEntryRow, parseCaseNumber } from './case-row.ts'
import { inChunks } from './in-chunks.ts'
import type { DatabaseSchema } from './schema.ts'

type Connection = Kysely<DatabaseSchema>

/** The case whole; `lock`: nobody else changes it before the transaction ends. */
export async function findCase(
  connection: Connection,
  number: string,
  { lock = false } = {},
): Promise<SupportCase | null> {
  const parsed = parseCaseNumber(number)
  if (parsed === null) return null
  const query = connection.selectFrom('support_case').selectAll().where('number', '=', parsed)
  const rows = await (lock ? query.forUpdate() : query).execute()
  const [found] = await withEntries(connection, rows)
  return found ?? null
}

export async function withEntries(
  connection: Connection,
  rows: Parameters<typeof fromCaseRow>[0][],
): Promise<SupportCase[]> {
  const entries = new Map<number, CaseEntry[]>(rows.map(({ number }) => [number, []]))
  for (const numbers of inChunks([...entries.keys()])) {
    const attachments = await attachmentsByEntry(connection, numbers)
    const found = await connection
      .selectFrom('case_entry')
      .selectAll()
      .where('case_number', 'in', numbers)
      .orderBy('position')
      .execute()
    for (const row of found)
      entries.get(row.case_number)?.push(fromEntryRow(row, attachments.get(row.id) ?? []))
  }
  return rows.map((row) => fromCaseRow(row, entries.get(row.number) ?? []))
}

async function attachmentsByEntry(
  connection: Connection,
  numbers: number[],
): Promise<Map<string | null, CaseEntry['attachments']>> {
  const rows = await connection
    .selectFrom('case_attachment')
    .select(['id', 'entry', 'name', 'type', 'bytes'])
    .where('case_number', 'in', numbers)
    .where('entry', 'is not', null)
    .orderBy('uploaded_at')
    .orderBy('id')
    .execute()
  const byEntry = new Map<string | null, CaseEntry['attachments']>()
  for (const { entry, ...attachment } of rows) {
    const known = byEntry.get(entry)
    if (known) known.push(attachment)
    else byEntry.set(entry, [attachment])
  }
  return byEntry
}
