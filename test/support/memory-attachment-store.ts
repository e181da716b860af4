import type {
  AttachmentStore,
  AttachmentToKeep,
  KeepOutcome,
} from '../../server/attachments/attachment-store.ts'
import type { Attachment } from '../../server/contract/types.ts'

interface KeptAttachment extends Attachment {
  toKeep: AttachmentToKeep
  entry: string | null
}

/** The id of the first attachment that a `MemoryAttachmentStore` keeps. */
export const FIRST_ATTACHMENT = '00000000-0000-4000-8000-000000000001'

/** An `AttachmentStore` that forgets; for tests of what stands before the store. It knows no limits. */
export class MemoryAttachmentStore implements AttachmentStore {
  readonly kept: KeptAttachment[] = []

  async keep(toKeep: AttachmentToKeep): Promise<KeepOutcome> {
    const { name, type, bytes, upload, uploadedBy, caseNumber } = toKeep
    const known = this.kept.find(
      (each) =>
        upload !== null &&
        each.toKeep.upload?.key === upload.key &&
        each.toKeep.caseNumber === caseNumber &&
        each.toKeep.uploadedBy.id === uploadedBy.id,
    )
    if (known) {
      return known.toKeep.upload?.digest === upload?.digest
        ? { outcome: 'replayed', attachment: shown(known) }
        : { outcome: 'key_reused' }
    }
    const id = FIRST_ATTACHMENT.slice(0, -12) + String(this.kept.length + 1).padStart(12, '0')
    const attachment = { id, name, type, bytes }
    this.kept.push({ ...attachment, toKeep, entry: null })
    return { outcome: 'kept', attachment }
  }

  /** As a case does within its change; null when one of them does not wait for it. */
  claim(caseNumber: string, ids: readonly string[], entry: string, of?: string): Attachment[] | null {
    const waiting = ids.map((id) =>
      this.kept.find(
        ({ id: known, toKeep, entry }) =>
          known === id &&
          toKeep.caseNumber === caseNumber &&
          entry === null &&
          (of === undefined || toKeep.uploadedBy.id === of),
      ),
    )
    if (waiting.includes(undefined)) return null
    return waiting.flatMap((each) => {
      if (!each) return []
      each.entry = entry
      return [shown(each)]
    })
  }

  async contentOf(caseNumber: string, id: string): Promise<{ blob: string } | null> {
    const found = this.kept.find((each) => each.id === id && each.toKeep.caseNumber === caseNumber)
    return found?.entry ? { blob: found.toKeep.blob } : null
  }

  async removeWaiting(before: Date): Promise<number> {
    const left = this.kept.filter(({ entry, toKeep }) => entry !== null || toKeep.at >= before)
    return this.kept.splice(0, this.kept.length, ...left).length - left.length
  }

  async blobsInUse(blobs: readonly string[]): Promise<Set<string>> {
    return new Set(this.kept.map(({ toKeep }) => toKeep.blob).filter((blob) => blobs.includes(blob)))
  }
}

function shown({ id, name, type, bytes }: Attachment): Attachment {
  return { id, name, type, bytes }
}
