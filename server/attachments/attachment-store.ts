import type { Attachment } from '../contract/types.ts'
import type { AuthorRole } from '../contract/vocabulary.ts'

/** Who sent a file: a message of their own may have it. */
export interface Uploader {
  role: AuthorRole
  /** A contact's subject, or an address. */
  id: string
}

export interface AttachmentToKeep extends Omit<Attachment, 'id'> {
  caseNumber: string
  /** Where its content is. */
  blob: string
  uploadedBy: Uploader
  at: Date
  /** The same upload again by the same sender is the same attachment. */
  upload: { key: string; digest: string } | null
}

export type KeepOutcome =
  | { outcome: 'kept'; attachment: Attachment }
  /** The key has brought this very file before: its content is elsewhere than in the blob that came now. */
  | { outcome: 'replayed'; attachment: Attachment }
  | { outcome: 'key_reused' | 'too_many_attachments' | 'case_not_found' }

/** The attachments of cases; their content is in the store of blobs. A message takes them by `CaseStore.change`. */
export interface AttachmentStore {
  /** Kept until a message takes it. */
  keep(toKeep: AttachmentToKeep): Promise<KeepOutcome>
  /** Where the content of an attachment is that an entry of the case has. */
  contentOf(caseNumber: string, id: string): Promise<{ blob: string } | null>
  /** Forgets those that have waited for a message since before then. */
  removeWaiting(before: Date): Promise<number>
  /** Of these blobs those that an attachment or a case still needs. */
  blobsInUse(blobs: readonly string[]): Promise<Set<string>>
}
