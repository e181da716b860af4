import { createHash } from 'node:crypto'
import { LIMITS } from '../contract/limits.ts'
import { failure, type Result, success } from '../contract/result.ts'
import type { Attachment } from '../contract/types.ts'
import { attachmentName } from './attachment-name.ts'
import type { AttachmentStore, Uploader } from './attachment-store.ts'
import type { BlobStore } from './blob-store.ts'
import { readHead } from './read-head.ts'
import { SNIFFED_BYTES, sniffType } from './sniff-type.ts'

export interface AttachFileDependencies {
  blobs: BlobStore
  attachments: Pick<AttachmentStore, 'keep'>
  clock: () => Date
}

export interface FileToAttach {
  caseNumber: string
  uploadedBy: Uploader
  /** As the sender writes it. */
  name: string
  content: AsyncIterable<Uint8Array>
  /** The same file with the same key is attached once. */
  key?: string | undefined
}

export interface AttachedFile {
  attachment: Attachment
  /** The key had brought it before. */
  replayed: boolean
}

/**
 * Keeps a file with a case, where it waits for the message that it belongs to; for a day. It goes to the store as it comes.
 * Errors: `attachment_empty`, `attachment_type_refused`, `payload_too_large`, `too_many_attachments`, `storage_full`;
 * `idempotency_key_reused` when the key came with another file; `case_not_found`. Nothing is kept then, nor when the
 * content breaks off, whose error it rejects with.
 */
export async function attachFile(
  { blobs, attachments, clock }: AttachFileDependencies,
  file: FileToAttach,
): Promise<Result<AttachedFile>> {
  const name = attachmentName(file.name)
  const { head, whole, letGo } = await readHead(file.content, SNIFFED_BYTES)
  const type = head.byteLength === 0 ? failure('attachment_empty') : await sniffType(head, name)
  if (!type.ok) {
    await letGo()
    return type
  }
  const put = await blobs.put(whole, LIMITS.attachmentBytes)
  if (!put.ok) return put
  const { id: blob, bytes, sha256 } = put.value
  // Should this reject, it may have been kept all the same: the clean-up finds out, and removes the blob if it was not.
  const kept = await attachments.keep({
    caseNumber: file.caseNumber,
    blob,
    name,
    type: type.value,
    bytes,
    uploadedBy: file.uploadedBy,
    at: clock(),
    upload: file.key === undefined ? null : { key: file.key, digest: digestOf(name, sha256) },
  })
  if (kept.outcome === 'kept') return success({ attachment: kept.attachment, replayed: false })
  await blobs.remove(blob)
  if (kept.outcome === 'replayed') return success({ attachment: kept.attachment, replayed: true })
  return failure(kept.outcome === 'key_reused' ? 'idempotency_key_reused' : kept.outcome)
}

function digestOf(name: string, sha256: string): string {
  return createHash('sha256')
    .update(JSON.stringify([name, sha256]))
    .digest('hex')
}
