import type { Result } from '../contract/result.ts'

export interface StoredBlob {
  /** Random; the only way to the content. */
  id: string
  bytes: number
  /** Of the content, in hexadecimal. */
  sha256: string
}

export interface OpenBlob {
  bytes: number
  /** Read once, or not at all. */
  stream: ReadableStream<Uint8Array<ArrayBuffer>>
}

/** Where files are kept whole: attachments, and mails as they came. */
export interface BlobStore {
  /**
   * Keeps what the source gives, durable when the promise resolves. The source is never all in memory.
   * Errors: `payload_too_large` once the source has given more than `mostBytes`, `storage_full`; nothing is kept then, nor
   * when the source breaks off, whose error it rejects with.
   *
   * @throws {BlobStoreError} when the store cannot be written; one line for the operator.
   */
  put(source: AsyncIterable<Uint8Array>, mostBytes: number): Promise<Result<StoredBlob>>
  /** Null for an id that names no blob, whatever its form. */
  open(id: string): Promise<OpenBlob | null>
  /** Whether it was there. */
  remove(id: string): Promise<boolean>
  /** For the clean-up: every blob, in no order, with the moment at which it was kept. */
  list(): AsyncIterable<{ id: string; keptAt: Date }>
  /** Removes what nobody has written to since before then: who did has died; how many. */
  removeLeftOvers(before: Date): Promise<number>
}

/** The store of files cannot be used; one line that says where and what to do. */
export class BlobStoreError extends Error {
  override readonly name = 'BlobStoreError'
}
