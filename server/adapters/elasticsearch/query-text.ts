import { fold } from '../../language/fold.ts'
import { stopWordsOf } from '../../language/stop-words.ts'
import type { ArticleQuery } from '../../suggestions/article-search.ts'

/** The last word of a question as it is typed. */
export interface StartOfWord {
  /** As it stands at the end of the question. */
  typed: string
  /** As the start of a term: lower case, without accents, parts of a compound written together. */
  joined: string
}

/** No term is longer than what the analysis makes of ordinary words and names. */
const LONGEST_START = 64
const LAST_WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*$/u

/** Null when the last word is finished, common, or no word. */
export function startOfWord({ text, asYouType, lang }: ArticleQuery): StartOfWord | null {
  const typed = asYouType ? LAST_WORD.exec(text.slice(-LONGEST_START))?.[0] : undefined
  if (typed === undefined || typed.length === LONGEST_START) return null
  const joined = fold(typed).replace(/[_-]/g, '')
  return stopWordsOf(lang).has(joined) ? null : { typed, joined }
}

/** As many words of `text` as are searched; half a pair of surrogates, which JSON cannot carry, is replaced. */
export function firstWords(text: string, most: number): string {
  return text.toWellFormed().trim().split(/\s+/u, most).join(' ')
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** The words of `text` that are not too common to mark or to pair. */
export function wordsThatTell(text: string, lang: string): string[] {
  const stopWords = stopWordsOf(lang)
  return (text.match(WORD) ?? []).filter((word) => !stopWords.has(fold(word)))
}
