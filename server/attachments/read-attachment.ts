import { failure, type Result, success } from '../contract/result.ts'
import type { Attachment } from '../contract/types.ts'
import type { AttachmentStore } from './attachment-store.ts'
import type { BlobStore } from './blob-store.ts'
import { contentDisposition } from './content-disposition.ts'

export interface ReadAttachmentDependencies {
  blobs: Pick<BlobStore, 'open'>
  attachments: Pick<AttachmentStore, 'contentOf'>
}

/** A file as an answer of HTTP. */
export interface FileReply {
  status: 200
  bytes: ReadableStream<Uint8Array>
  headers: Record<string, string>
}

/** Nothing that a file holds may run where a browser shows it all the same. */
const HARMLESS = {
  'content-security-policy': "sandbox; default-src 'none'",
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
}

/** A file of a case, to be kept and never shown, for who may read it: `attachment_not_found` when it is not among those. */
export async function readAttachment(
  { blobs, attachments }: ReadAttachmentDependencies,
  { caseNumber, id, readable }: { caseNumber: string; id: string; readable: readonly Attachment[] },
): Promise<Result<FileReply>> {
  const found = readable.find((each) => each.id === id)
  const content = found && (await attachments.contentOf(caseNumber, found.id))
  const opened = content && (await blobs.open(content.blob))
  if (!found || !opened) return failure('attachment_not_found')
  return success({
    status: 200,
    bytes: opened.stream,
    headers: {
      ...HARMLESS,
      'content-type': found.type,
      'content-length': String(opened.bytes),
      'content-disposition': contentDisposition(found.name),
    },
  })
}
