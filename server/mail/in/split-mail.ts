import { createHash } from 'node:crypto'

/** Headers that are longer are cut: no mail of people has more. */
const HEAD_BYTES = 256 * 1024
const CR = 0x0d
const LF = 0x0a

/** A message's headers, and a digest of its body, read as a stream: the whole is never in memory. */
export async function splitMail(
  source: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; bodyDigest: string }> {
  const body = createHash('sha256')
  let head: Uint8Array = new Uint8Array()
  let inBody = false
  for await (const chunk of source) {
    if (inBody) {
      body.update(chunk)
      continue
    }
    // The empty line may stand across two chunks.
    const joined = Buffer.concat([head, chunk])
    const end = endOfHead(joined, Math.max(0, head.byteLength - 4))
    const cut = end ?? (joined.byteLength > HEAD_BYTES ? HEAD_BYTES : null)
    head = cut === null ? joined : joined.subarray(0, cut)
    inBody = cut !== null
    if (cut !== null) body.update(joined.subarray(cut))
  }
  return { head, bodyDigest: body.digest('hex') }
}

/** Behind the empty line; null while there is none. */
function endOfHead(bytes: Uint8Array, from: number): number | null {
  for (let index = bytes.indexOf(LF, from); index >= 0; index = bytes.indexOf(LF, index + 1)) {
    if (bytes[index + 1] === LF) return index + 2
    if (bytes[index + 1] === CR && bytes[index + 2] === LF) return index + 3
  }
  return null
}
