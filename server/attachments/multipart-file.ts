/** A form that cannot be understood, or that has anything but one file in its field. */
export class MalformedForm extends Error {
  override readonly name = 'MalformedForm'
}

export interface FormFile {
  name: string
  /** Throws `MalformedForm` at its end when the form does not end after it. */
  content: AsyncIterable<Uint8Array>
}

/** Headers of one part; browsers write some hundred bytes. */
const MOST_HEADER_BYTES = 8 * 1024

/** The `boundary` of a `multipart/form-data` type; null for another type. */
export function formBoundary(contentType: string): string | null {
  if (!/^multipart\/form-data\s*(;|$)/i.test(contentType)) return null
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? []
  return quoted ?? plain ?? ''
}

/**
 * The one file of a `multipart/form-data` body (RFC 7578), read as it comes: nothing but the part that cannot be told from
 * a boundary yet is held in memory. What stands before the first boundary and after the last counts for nothing.
 *
 * @throws {MalformedForm} when there is no such field, or another one.
 */
export async function multipartFile(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
  field: string,
): Promise<FormFile> {
  const bytes = new ByteReader(body)
  // As if a line ended before the body, so that the first boundary is as all others are.
  bytes.unread(Buffer.from('\r\n'))
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  for await (const _preamble of bytes.until(delimiter));
  if (await isLastDelimiter(bytes)) throw new MalformedForm('The form is empty')
  const disposition = dispositionOf(await headersOf(bytes))
  if (disposition.name !== field || disposition.fileName === undefined) {
    throw new MalformedForm(`The form has something else than a file in the field "${field}"`)
  }
  async function* content() {
    yield* bytes.until(delimiter)
    if (!(await isLastDelimiter(bytes))) throw new MalformedForm('The form has more than one part')
  }
  return { name: disposition.fileName, content: content() }
}

/** What follows a delimiter: two dashes after the last, else the end of its line. */
async function isLastDelimiter(bytes: ByteReader): Promise<boolean> {
  const two = await bytes.take(2)
  if (two === '--') return true
  if (two === '\r\n') return false
  throw new MalformedForm('A boundary of the form is followed by neither a line nor dashes')
}

async function headersOf(bytes: ByteReader): Promise<string> {
  const end = Buffer.from('\r\n\r\n')
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytes.until(end)) {
    size += chunk.byteLength
    if (size > MOST_HEADER_BYTES) throw new MalformedForm('The headers of a part are too long')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Names are percent-encoded where they would end the parameter (WHATWG), and in old clients after a backslash. */
function dispositionOf(headers: string): { name?: string | undefined; fileName?: string | undefined } {
  const disposition = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(headers)?.[1] ?? ''
  const parameter = (key: string) =>
    new RegExp(`(?:^|;)\\s*${key}="((?:[^"\\\\]|\\\\.)*)"`, 'i')
      .exec(disposition)?.[1]
      ?.replaceAll(/%22|%0D|%0A/gi, decodeURIComponent)
      .replaceAll(/\\(["\\])/g, '$1')
  return { name: parameter('name'), fileName: parameter('filename') }
}

/** Takes a stream apart without regard to how it is cut into chunks. */
class ByteReader {
  readonly #iterator: AsyncIterator<Uint8Array>
  #buffer: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#iterator = source[Symbol.asyncIterator]()
  }

  unread(bytes: Buffer): void {
    this.#buffer = Buffer.concat([bytes, this.#buffer])
  }

  /** @throws {MalformedForm} when the stream ends before. */
  async take(count: number): Promise<string> {
    while (this.#buffer.byteLength < count) await this.#more()
    const taken = this.#buffer.subarray(0, count).toString('latin1')
    this.#buffer = this.#buffer.subarray(count)
    return taken
  }

  /**
   * Everything in front of the mark, which is taken and left out.
   *
   * @throws {MalformedForm} when the stream ends before it.
   */
  async *until(mark: Buffer): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = this.#buffer.indexOf(mark)
      if (at >= 0) {
        if (at > 0) yield this.#buffer.subarray(0, at)
        this.#buffer = this.#buffer.subarray(at + mark.byteLength)
        return
      }
      // The mark may have begun at the very end.
      const certain = this.#buffer.byteLength - mark.byteLength + 1
      if (certain > 0) {
        yield this.#buffer.subarray(0, certain)
        this.#buffer = this.#buffer.subarray(certain)
      }
      await this.#more()
    }
  }

  async #more(): Promise<void> {
    const next = await this.#iterator.next()
    if (next.done) throw new MalformedForm('The form breaks off')
    this.#buffer = Buffer.concat([this.#buffer, next.value])
  }
}
