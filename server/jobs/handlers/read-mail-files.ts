import type { AttachmentStore } from '../../attachments/attachment-store.ts'
import type { BlobStore } from '../../attachments/blob-store.ts'
import { attachable, type FilesOfMail } from '../../mail/case-mail/file-parts.ts'
import type { MailedFile } from '../../mail/case-mail/mailed-case.ts'

interface FileStores {
  attachments: Pick<AttachmentStore, 'contentOf'>
  blobs: Pick<BlobStore, 'open'>
}

/** The files that a mail carries, read, and those that it only names: too large, or not there any more. */
export async function readMailFiles(
  stores: FileStores,
  caseNumber: string,
  files: MailedFile[],
): Promise<FilesOfMail> {
  const chosen = new Set(attachable(files))
  const read: FilesOfMail = { attached: [], left: [] }
  for (const file of files) {
    const content = chosen.has(file) ? await contentOf(stores, caseNumber, file) : null
    if (content) read.attached.push({ name: file.name, type: file.type, content })
    else read.left.push(file)
  }
  return read
}

async function contentOf(
  { attachments, blobs }: FileStores,
  caseNumber: string,
  { id }: MailedFile,
): Promise<Uint8Array | null> {
  const kept = await attachments.contentOf(caseNumber, id)
  const blob = kept && (await blobs.open(kept.blob))
  return blob ? new Uint8Array(await new Response(blob.stream).arrayBuffer()) : null
}
