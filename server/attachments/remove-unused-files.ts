import type { AttachmentStore } from './attachment-store.ts'
import type { BlobStore } from './blob-store.ts'

export interface RemoveUnusedFilesDependencies {
  blobs: Pick<BlobStore, 'list' | 'remove' | 'removeLeftOvers'>
  attachments: Pick<AttachmentStore, 'removeWaiting' | 'blobsInUse'>
  clock: () => Date
}

/** How long an attachment waits for its message; and how long whoever keeps a blob has to say what it is for. */
const WAITING_MS = 24 * 60 * 60_000

/** Servers share the store: what another one is writing to just now is not left over. */
const WRITING_MS = 60 * 60_000

const AT_ONCE = 200

/**
 * Removes attachments that no message has taken, content that nothing needs any more, and what was being written when a
 * server died; how many blobs went. For each start, and for now and then.
 */
export async function removeUnusedFiles({
  blobs,
  attachments,
  clock,
}: RemoveUnusedFilesDependencies): Promise<number> {
  const now = clock().getTime()
  await blobs.removeLeftOvers(new Date(now - WRITING_MS))
  const before = new Date(now - WAITING_MS)
  await attachments.removeWaiting(before)
  let removed = 0
  for await (const ids of oldBlobs(blobs, before)) {
    const used = await attachments.blobsInUse(ids)
    for (const id of ids) if (!used.has(id) && (await blobs.remove(id))) removed += 1
  }
  return removed
}

async function* oldBlobs(blobs: Pick<BlobStore, 'list'>, before: Date): AsyncIterable<string[]> {
  let ids: string[] = []
  for await (const { id, keptAt } of blobs.list()) {
    if (keptAt >= before) continue
    ids.push(id)
    if (ids.length < AT_ONCE) continue
    yield ids
    ids = []
  }
  if (ids.length > 0) yield ids
}
