/** The beginning of a stream, and the stream from its beginning all the same. */
export interface Headed {
  /** Shorter than asked for only when the stream is. */
  head: Uint8Array
  whole: AsyncIterable<Uint8Array>
  /** For who has seen enough of it, and does not read `whole`. */
  letGo(): Promise<void>
}

/** Reads the first bytes of a stream; the rest stays where it is until `whole` is read. */
export async function readHead(source: AsyncIterable<Uint8Array>, bytes: number): Promise<Headed> {
  const iterator = source[Symbol.asyncIterator]()
  const chunks: Uint8Array[] = []
  let size = 0
  while (size < bytes) {
    const next = await iterator.next()
    if (next.done) break
    chunks.push(next.value)
    size += next.value.byteLength
  }
  async function* whole() {
    try {
      yield* chunks
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    } finally {
      await letGo()
    }
  }
  async function letGo() {
    await iterator.return?.()
  }
  return { head: Buffer.concat(chunks).subarray(0, bytes), whole: whole(), letGo }
}
