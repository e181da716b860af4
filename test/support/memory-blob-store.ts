import { createHash, randomBytes } from 'node:crypto'
import type { BlobStore, OpenBlob, StoredBlob } from '../../server/attachments/blob-store.ts'
import { failure, type Result, success } from '../../server/contract/result.ts'

/** Forgets with the process. */
export class MemoryBlobStore implements BlobStore {
  readonly #kept = new Map<string, { content: Buffer<ArrayBuffer>; keptAt: Date }>()

  async put(source: AsyncIterable<Uint8Array>, mostBytes: number): Promise<Result<StoredBlob>> {
    const chunks: Uint8Array[] = []
    let bytes = 0
    for await (const chunk of source) {
      bytes += chunk.byteLength
      if (bytes > mostBytes) return failure('payload_too_large')
      chunks.push(chunk.slice())
    }
    const content = Buffer.concat(chunks)
    const id = randomBytes(16).toString('hex')
    this.#kept.set(id, { content, keptAt: new Date() })
    return success({ id, bytes, sha256: createHash('sha256').update(content).digest('hex') })
  }

  async open(id: string): Promise<OpenBlob | null> {
    const kept = this.#kept.get(id)
    if (!kept) return null
    const { content } = kept
    const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(controller) {
        controller.enqueue(content)
        controller.close()
      },
    })
    return { bytes: content.byteLength, stream }
  }

  async remove(id: string): Promise<boolean> {
    return this.#kept.delete(id)
  }

  /** Nothing is left of what did not arrive whole. */
  async removeLeftOvers(): Promise<number> {
    return 0
  }

  async *list(): AsyncIterable<{ id: string; keptAt: Date }> {
    for (const [id, { keptAt }] of this.#kept) yield { id, keptAt }
  }
}
