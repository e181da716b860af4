import { createHash } from 'node:crypto'
import { fold } from '../../language/fold.ts'

const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu

/** The same for one question however it is spaced, capitalised and punctuated; it does not tell the question. */
export function questionKey(question: string): string {
  const words = fold(question).replace(BETWEEN_WORDS, ' ').trim()
  return createHash('sha256').update(words).digest('base64url').slice(0, 16)
}
