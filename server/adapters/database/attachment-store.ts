import { sql, type Transaction } from 'kysely'
import type { AttachmentStore, AttachmentToKeep, KeepOutcome } from '../../attachments/attachment-store.ts'
import { LIMITS } from '../../contract/limits.ts'
import type { Attachment } from '../../contract/types.ts'
import { parseCaseNumber } from './case-row.ts'
import type { Database } from './database.ts'
import { inChunks } from './in-chunks.ts'
import type { DatabaseSchema } from './schema.ts'
import { storable } from './storable-text.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export function createAttachmentStore({ kysely }: Database): AttachmentStore {
  return {
    keep: (toKeep) =>
      kysely.transaction().execute(async (transaction): Promise<KeepOutcome> => {
        const number = parseCaseNumber(toKeep.caseNumber)
        if (number === null || !(await lockCase(transaction, number))) return { outcome: 'case_not_found' }
        const known = toKeep.upload && (await findUpload(transaction, number, toKeep, toKeep.upload.key))
        if (known) {
          const { request_digest, ...attachment } = known
          return request_digest === toKeep.upload?.digest
            ? { outcome: 'replayed', attachment }
            : { outcome: 'key_reused' }
        }
        if (await wouldBeTooMany(transaction, number, toKeep.bytes))
          return { outcome: 'too_many_attachments' }
        return { outcome: 'kept', attachment: await insert(transaction, number, toKeep) }
      }),

    async contentOf(caseNumber, id) {
      const number = parseCaseNumber(caseNumber)
      if (number === null || !UUID.test(id)) return null
      const found = await kysely
        .selectFrom('case_attachment')
        .select('blob')
        .where('id', '=', id)
        .where('case_number', '=', number)
        .where('entry', 'is not', null)
        .executeTakeFirst()
      return found ?? null
    },

    async removeWaiting(before) {
      const { numDeletedRows } = await kysely
        .deleteFrom('case_attachment')
        .where('entry', 'is', null)
        .where('uploaded_at', '<', before)
        .executeTakeFirst()
      return Number(numDeletedRows)
    },

    async blobsInUse(blobs) {
      const used = new Set<string>()
      for (const chunk of inChunks(blobs)) {
        const ofAttachments = kysely.selectFrom('case_attachment').select('blob').where('blob', 'in', chunk)
        const ofEntries = kysely
          .selectFrom('case_entry')
          .select('original as blob')
          .where('original', 'in', chunk)
        const ofCases = kysely
          .selectFrom('support_case')
          .select('original as blob')
          .where('original', 'in', chunk)
        const ofMails = kysely
          .selectFrom('inbound_mail')
          .select('blob')
          .where('blob', 'in', chunk)
          // Handled, it belongs to a case or to nobody; but for one that waits for its writer's answer.
          .where(({ eb, or }) => or([eb('outcome', 'is', null), eb('outcome', '=', 'asked_account')]))
        for (const blobs of [ofAttachments, ofEntries, ofCases, ofMails]) {
          for (const { blob } of await blobs.execute()) if (blob !== null) used.add(blob)
        }
      }
      return used
    },
  }
}

/** So that two uploads cannot both be the last that there is room for, nor both the first of a key. */
async function lockCase(transaction: Transaction<DatabaseSchema>, number: number): Promise<boolean> {
  const found = await transaction
    .selectFrom('support_case')
    .select('number')
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst()
  return found !== undefined
}

function findUpload(
  transaction: Transaction<DatabaseSchema>,
  number: number,
  { uploadedBy }: AttachmentToKeep,
  key: string,
): Promise<(Attachment & { request_digest: string | null }) | undefined> {
  return transaction
    .selectFrom('case_attachment')
    .select(['id', 'name', 'type', 'bytes', 'request_digest'])
    .where('case_number', '=', number)
    .where('uploaded_by_role', '=', uploadedBy.role)
    .where('uploaded_by', '=', uploadedBy.id)
    .where('upload_key', '=', key)
    .executeTakeFirst()
}

async function wouldBeTooMany(
  transaction: Transaction<DatabaseSchema>,
  number: number,
  bytes: number,
): Promise<boolean> {
  const { count, total } = await transaction
    .selectFrom('case_attachment')
    .select([sql<number>`count(*)`.as('count'), sql<number>`coalesce(sum(bytes), 0)::bigint`.as('total')])
    .where('case_number', '=', number)
    .executeTakeFirstOrThrow()
  return count >= LIMITS.attachmentsPerCase || total + bytes > LIMITS.attachmentBytesPerCase
}

async function insert(
  transaction: Transaction<DatabaseSchema>,
  case_number: number,
  { blob, name, type, bytes, uploadedBy, at, upload }: AttachmentToKeep,
): Promise<Attachment> {
  const kept = { name: storable(name), type, bytes }
  const { id } = await transaction
    .insertInto('case_attachment')
    .values({
      ...kept,
      case_number,
      entry: null,
      blob,
      uploaded_by_role: uploadedBy.role,
      uploaded_by: uploadedBy.id,
      uploaded_at: at,
      upload_key: upload?.key ?? null,
      request_digest: upload?.digest ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, ...kept }
}
