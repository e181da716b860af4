import { randomInt } from 'node:crypto'

/** Crockford's: nothing in it is taken for something else. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const [GROUPS, LETTERS] = [4, 4]

/** 80 random bits that can be read aloud and typed: `x4k9-…`. */
export function randomPassword(): string {
  const group = () => Array.from({ length: LETTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}
