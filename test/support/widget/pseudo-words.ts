import type { Message } from '../../../widget/i18n/translate.ts'
import { allWords } from './all-words.ts'

/** Every message begins with the first and ends with the second: what stands between none of them is in no message. */
export const PSEUDO_BRACKETS = ['⟦', '⟧'] as const

const ACCENTED: Record<string, string> = {
  ...{
    a: 'á',
    c: 'ç',
    d: 'đ',
    e: 'é',
    g: 'ĝ',
    h: 'ĥ',
    i: 'í',
    j: 'ĵ',
    k: 'ķ',
    l: 'ĺ',
    n: 'ñ',
    o: 'ó',
    r: 'ŕ',
  },
  ...{
    s: 'š',
    t: 'ţ',
    u: 'ú',
    w: 'ŵ',
    y: 'ý',
    z: 'ž',
    A: 'Á',
    C: 'Ç',
    D: 'Đ',
    E: 'É',
    G: 'Ĝ',
    H: 'Ĥ',
    I: 'Í',
  },
  ...{ J: 'Ĵ', K: 'Ķ', L: 'Ĺ', N: 'Ñ', O: 'Ó', R: 'Ŕ', S: 'Š', T: 'Ţ', U: 'Ú', W: 'Ŵ', Y: 'Ý', Z: 'Ž' },
}
const LONGER_BY = 0.4

/** A text that can be read all the same: accented, in brackets, and 40 % longer by vowels that are held. */
export function pseudoText(text: string): string {
  const letters = text.replace(/\{\w+\}/g, '').length
  const vowels = text.replace(/\{\w+\}/g, '').match(/[aeiou]/gi)?.length ?? 0
  const hold = vowels === 0 ? 0 : Math.ceil((letters * LONGER_BY) / vowels)
  const longer = text
    .split(/(\{\w+\})/)
    .map((part) =>
      part.startsWith('{')
        ? part
        : [...part]
            .map((letter) => (ACCENTED[letter] ?? letter).repeat(/[aeiou]/i.test(letter) ? 1 + hold : 1))
            .join(''),
    )
  return `${PSEUDO_BRACKETS[0]}${longer.join('')}${PSEUDO_BRACKETS[1]}`
}

/** Every message of English as a pseudo-text, in the shape of the setting `strings`. */
export async function pseudoStrings(): Promise<Record<string, string>> {
  const words: Record<string, Message> = await allWords('en')
  const strings: Record<string, string> = {}
  for (const [key, message] of Object.entries(words)) {
    if (typeof message === 'string') strings[key] = pseudoText(message)
    // A language whose English is `one` and `other` may count in more ways.
    else for (const form of FORMS) strings[`${key}.${form}`] = pseudoText(message[form] ?? message.other)
  }
  return strings
}

const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const
