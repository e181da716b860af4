import { neighbourKeys } from './neighbour-keys.ts'
import { seededRandom } from './seeded-random.ts'

/** Words that a typo is put into; in shorter ones it often makes another word. */
const LETTERS = 5
const WORD = new RegExp(`[\\p{L}\\p{M}]{${LETTERS},}`, 'gu')
/** Written without spaces between words, and typed by other means than letters. */
const NOT_TYPED_BY_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/**
 * The text with one typo in one of its words of five letters or more: two letters swapped, one dropped, one doubled, or
 * the key beside it hit instead. The same seed gives the same typo; a text without such a word stays as it is.
 */
export function withOneTypo(text: string, lang: string, seed: number): string {
  const words = [...text.matchAll(WORD)].filter(([word]) => !NOT_TYPED_BY_LETTER.test(word))
  if (words.length === 0) return text
  const random = seededRandom(seed)
  const pick = (count: number) => Math.floor(random() * count)
  const { 0: word, index } = words[pick(words.length)] as RegExpExecArray
  return text.slice(0, index) + misspelt(word, lang, pick) + text.slice(index + word.length)
}

function misspelt(word: string, lang: string, pick: (count: number) => number): string {
  const letters = [...word]
  const typos: ((at: number) => string[] | null)[] = [
    (at) =>
      letters[at] === letters[at + 1]
        ? null
        : letters.with(at, letters[at + 1] as string).with(at + 1, letters[at] as string),
    (at) => letters.toSpliced(at, 1),
    (at) => letters.toSpliced(at, 0, letters[at] as string),
    (at) => {
      const neighbours = neighbourKeys(letters[at] as string, lang)
      return neighbours.length === 0 ? null : letters.with(at, neighbours[pick(neighbours.length)] as string)
    },
  ]
  for (;;) {
    // People rarely mistype how a word begins, and a swap needs a letter after.
    const at = 1 + pick(letters.length - 2)
    const typed = (typos[pick(typos.length)] as (typeof typos)[number])(at)
    if (typed) return typed.join('')
  }
}
