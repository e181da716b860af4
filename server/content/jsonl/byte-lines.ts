/** One line of a file, without its line feed. */
export interface ByteLine {
  /** Counts from 1. */
  number: number
  /** Bytes of the file up to the end of this line. */
  end: number
  /** The line; of one beyond the limit only its beginning and its end. */
  bytes: Buffer
  beyondLimit: boolean
}

/** What is kept of either end of a line beyond the limit. */
const EXCERPT_BYTES = 64 * 1024

/**
 * The lines of a stream of bytes. Never more than `limit` bytes of a line, and one chunk, are held: of a longer line
 * its two ends are kept and the rest flows by.
 */
export async function* byteLines(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<ByteLine> {
  const line = new LineBuffer(limit)
  let number = 0
  let read = 0
  for await (const chunk of chunks) {
    let start = 0
    for (let feed = chunk.indexOf(0x0a); feed !== -1; feed = chunk.indexOf(0x0a, start)) {
      line.append(chunk.subarray(start, feed))
      start = feed + 1
      number += 1
      yield { number, end: read + start, ...line.take() }
    }
    line.append(chunk.subarray(start))
    read += chunk.length
  }
  if (line.length > 0) yield { number: number + 1, end: read, ...line.take() }
}

class LineBuffer {
  length = 0
  readonly #limit: number
  #parts: Buffer[] = []
  #head: Buffer | null = null

  constructor(limit: number) {
    this.#limit = limit
  }

  append(bytes: Buffer): void {
    this.length += bytes.length
    this.#parts.push(bytes)
    if (this.length <= this.#limit) return
    const held = Buffer.concat(this.#parts)
    this.#head ??= Buffer.from(held.subarray(0, EXCERPT_BYTES))
    this.#parts = [Buffer.from(held.subarray(-EXCERPT_BYTES))]
  }

  take(): Pick<ByteLine, 'bytes' | 'beyondLimit'> {
    const taken = {
      bytes: Buffer.concat(this.#head ? [this.#head, ...this.#parts] : this.#parts),
      beyondLimit: this.#head !== null,
    }
    this.length = 0
    this.#parts = []
    this.#head = null
    return taken
  }
}
