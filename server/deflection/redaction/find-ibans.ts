import type { FoundText } from './found-text.ts'

const CANDIDATE = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}(?![\p{L}\p{N}])/giu

/** Numbers of bank accounts (ISO 13616): whatever begins like one and has the check digits. */
export function findIbans(text: string): FoundText[] {
  return [...text.matchAll(CANDIDATE)].flatMap((match) => {
    const end = endOfIban(match[0])
    return end === null ? [] : [{ kind: 'iban' as const, start: match.index, end: match.index + end }]
  })
}

/** Where it ends, when a word of the sentence seems to go on with it: after a group, as far as the check digits agree. */
function endOfIban(written: string): number | null {
  const ends = [...written.matchAll(/[ -]|$/g)].map(({ index }) => index).reverse()
  return ends.find((end) => hasCheckDigits(written.slice(0, end))) ?? null
}

/** ISO 7064, MOD 97-10. */
function hasCheckDigits(written: string): boolean {
  const characters = written.replace(/[ -]/g, '').toUpperCase()
  if (characters.length < 15 || characters.length > 34) return false
  const rearranged = characters.slice(4) + characters.slice(0, 4)
  const digits = [...rearranged].map((character) => Number.parseInt(character, 36)).join('')
  return BigInt(digits) % 97n === 1n
}
