import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'

const WORD = /[\p{L}\p{N}]+/gu
/** Words that are taken together: their order counts, and one changed word touches only so many of them. */
const SHINGLE_WORDS = 3
const BITS = 64
/** The rest of a giant page would cost more than it tells. */
const MOST_CHARACTERS = 40_000

/**
 * A SimHash of the words of a text, 16 hexadecimal digits: texts that share most of their three-word runs differ in few of
 * its 64 bits. Source: M. Charikar, "Similarity Estimation Techniques from Rounding Algorithms", STOC 2002.
 */
export function textFingerprint(text: string): string {
  const words = text.slice(0, MOST_CHARACTERS).toLowerCase().normalize('NFC').match(WORD) ?? []
  const votes = new Int32Array(BITS)
  const shingles = Math.max(1, words.length - SHINGLE_WORDS + 1)
  for (let at = 0; at < shingles; at++) {
    const digest = hashOf(words.slice(at, at + SHINGLE_WORDS).join(' '))
    for (let bit = 0; bit < BITS; bit++) {
      const set = ((digest[bit >>> 3] as number) >>> (bit & 7)) & 1
      votes[bit] = (votes[bit] as number) + (set === 1 ? 1 : -1)
    }
  }
  const bytes = Buffer.alloc(BITS / 8)
  for (const [bit, vote] of votes.entries())
    if (vote > 0) bytes[bit >>> 3] = (bytes[bit >>> 3] as number) | (1 << (bit & 7))
  return bytes.toString('hex')
}

function hashOf(shingle: string): Buffer {
  return createHash('md5').update(shingle).digest()
}
