import type { FoundText } from './found-text.ts'
import { WORD_LETTER } from './word-letter.ts'

/** What may stand between the groups of a number. */
const BETWEEN = '[ .\\u00a0\\u202f-]'

/** What makes the digits after it, or before it, part of a version, an id, an amount or an address. */
const BEFORE = `(?<!${WORD_LETTER}|[\\p{N}._:/=#$€£%@+-])`
const AFTER = `(?!${WORD_LETTER}|[\\p{N}_/=%€$£]|[.,:-]\\d)`

const INTERNATIONAL = `[1-9]\\d{0,3}(?:${BETWEEN}?\\(\\d{1,4}\\))?(?:${BETWEEN}?\\d){4,14}`

/** How numbers are written, and how many digits they have then. Those with a country's code stand for themselves. */
const WRITTEN: readonly { pattern: string; digits: readonly [number, number]; alone?: true }[] = [
  // +33 6 12 34 56 78, +1 (555) 010-0199, 0049 30 123456.
  { pattern: `\\+${INTERNATIONAL}`, digits: [9, 17], alone: true },
  { pattern: `00${INTERNATIONAL}`, digits: [11, 17], alone: true },
  // In pairs, as in France, Belgium and Switzerland: 06 12 34 56 78, 06.12.34.56.78.
  { pattern: '0\\d(?<by>[ .-])\\d{2}(?:\\k<by>\\d{2}){3}', digits: [10, 10] },
  // Without anything between: 0612345678, 07700900123.
  { pattern: '0[1-9]\\d{8,9}', digits: [10, 11] },
  // North America: (555) 010-0199, 555-010-0199, 555.010.0199.
  { pattern: '(?:1[ .-])?(?:\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}[.-])\\d{3}[.-]\\d{4}', digits: [10, 11] },
  // The same with spaces alone: 415 555 2671. Neither the area nor the exchange begins with 0 or 1.
  { pattern: '(?:1 )?[2-9]\\d{2} [2-9]\\d{2} \\d{4}', digits: [10, 11] },
  // An area code that begins with 0: 020 7946 0958, (030) 1234567, 0171/1234567, 02-1234-5678.
  {
    pattern: '(?:\\(0[1-9]\\d{0,4}\\)|0[1-9]\\d{0,4})[ /-]\\d{3,8}(?:[ -]\\d{2,6}){0,3}',
    digits: [9, 12],
  },
]

/** Whoever names it as one may write it as they like. */
const NAMED =
  '(?:\\b(?:phone|telephone|tel|mobile|cell|whatsapp|fax|call (?:me|us)(?: (?:at|on))?|t[ée]l[ée]phone|t[ée]l|portable|mobil|telefon|handy|rufnummer|tel[ée]fono|m[óo]vil|telefono|cellulare|telefone|celular)\\b\\.?|電話(?:番号)?|电话|手机|전화)(?: ?(?:number|no|num[ée]ro|nummer|n[úu]mero))?(?: (?:is|est|ist|es))?[ .:#°]{0,3}'

const RULES = [
  ...WRITTEN.map(({ pattern, digits, alone }) => ({
    pattern: new RegExp(
      alone
        ? `${BEFORE}(?<number>${pattern})${AFTER}`
        : `${BEFORE}(?<!\\d[ ,])(?<number>${pattern})${AFTER}(?! ?\\(?\\d)`,
      'dgu',
    ),
    digits,
  })),
  {
    pattern: new RegExp(
      `${NAMED}(?<number>\\+?(?:\\(\\d{1,4}\\)${BETWEEN}?)?\\d(?:${BETWEEN}?\\d){3,14})(?!\\d|\\.\\d)`,
      'dgiu',
    ),
    digits: [6, 15] as const,
  },
]

/** Numbers that people are called at, of many countries; no version, date, id, error code or amount. */
export function findPhoneNumbers(text: string): FoundText[] {
  return RULES.flatMap(({ pattern, digits: [fewest, most] }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const number = match.groups?.number ?? ''
      const [start, end] = match.indices?.groups?.number ?? [0, 0]
      const digits = number.replace(/\D/g, '')
      const fits = digits.length >= fewest && digits.length <= most && new Set(digits).size > 2
      return fits && !isDate(number) ? [{ kind: 'phone' as const, start, end }] : []
    }),
  )
}

/** `01-02-2024 10`, `2024-01-15`: what a log begins its lines with. */
function isDate(number: string): boolean {
  return (
    /(?:^|\D)(?:0[1-9]|[12]\d|3[01])([./-])(?:0[1-9]|1[0-2])\1(?:19|20)\d\d/.test(number) ||
    /(?:19|20)\d\d[./-](?:0[1-9]|1[0-2])[./-]/.test(number)
  )
}
