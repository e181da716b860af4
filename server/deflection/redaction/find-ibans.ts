import type { FoundText } from './found-text.ts'
import { WORD_LETTER } from './word-letter.ts'

const CANDIDATE = new RegExp(
  `(?<!${WORD_LETTER}|\\p{N})[A-Z]{2}\\d{2}(?:[ -]?[A-Z0-9]){11,30}(?!${WORD_LETTER}|\\p{N})`,
  'giu',
)

/** How many characters an IBAN has, by country (ISO 13616 registry). */
const LENGTHS = new Map(
  [
    '15 NO',
    '16 BE',
    '18 DK FI FO GL NL SD FK',
    '19 MK SI',
    '20 AT BA EE KZ LT LU MN XK',
    '21 CH HR LI LV',
    '22 BG BH CR DE GB GE IE ME RS VA',
    '23 AE GI IL IQ OM SO TL',
    '24 AD CZ ES MD PK RO SA SE SK TN VG',
    '25 LY PT ST',
    '26 IS TR',
    '27 BI DJ FR GR IT MC MR SM',
    '28 AL AZ BY CY DO GT HN HU LB NI PL SV',
    '29 BR EG PS QA UA',
    '30 JO KW MU YE',
    '31 MT SC',
    '32 LC',
    '33 RU',
  ].flatMap((line) => {
    const [length, ...countries] = line.split(' ')
    return countries.map((country) => [country, Number(length)] as const)
  }),
)

/** Numbers of bank accounts: whatever begins like one of a country, has its length and the check digits. */
export function findIbans(text: string): FoundText[] {
  return [...text.matchAll(CANDIDATE)].flatMap((match) => {
    const end = endOfIban(match[0])
    return end === null ? [] : [{ kind: 'iban' as const, start: match.index, end: match.index + end }]
  })
}

/** Where it ends, as a word of the sentence may seem to go on with it; null: it is none. */
function endOfIban(written: string): number | null {
  const length = LENGTHS.get(written.slice(0, 2).toUpperCase()) ?? Number.POSITIVE_INFINITY
  let characters = ''
  for (const [index, character] of [...written].entries()) {
    if (character !== ' ' && character !== '-') characters += character.toUpperCase()
    if (characters.length === length) return isIban(characters) ? index + 1 : null
  }
  return null
}

/** By ISO 7064, MOD 97-10. Words with a number before them have few digits. */
function isIban(characters: string): boolean {
  if (characters.replace(/\D/g, '').length < 10) return false
  const rearranged = characters.slice(4) + characters.slice(0, 4)
  const digits = [...rearranged].map((character) => Number.parseInt(character, 36)).join('')
  return BigInt(digits) % 97n === 1n
}
