import type { ArticleQuery } from '../../suggestions/article-search.ts'
import { type Word, wordsOf } from './words.ts'

/** A word of a question, with all that it stands for in it. */
export interface AskedWord {
  word: Word
  /** How much it counts, summed over its mentions. */
  weight: number
  /** In the question or the subject, not only in what stands around it. */
  inSubject: boolean
  /** May be only the beginning of a word. */
  halfTyped: boolean
}

/** A subject word counts as much as three words of the description. */
const SUBJECT_WEIGHT = 3
const DESCRIPTION_WEIGHT = 1
/** Log lines and addresses decide only between pages that the rest finds. */
const BACKGROUND_WEIGHT = 0.2

/** The different words of a query, in the order of their first mention, common ones included. */
export function askedWords(query: ArticleQuery): AskedWord[] {
  const asked = new Map<string, AskedWord>()
  const ask = (word: Word, weight: number) => {
    const known = asked.get(word.folded)
    if (known) known.weight += weight
    else asked.set(word.folded, { word, weight, inSubject: weight === SUBJECT_WEIGHT, halfTyped: false })
  }
  const subject = [...wordsOf(query.text)]
  for (const word of subject) ask(word, SUBJECT_WEIGHT)
  for (const word of wordsOf(query.description)) ask(word, DESCRIPTION_WEIGHT)
  for (const word of wordsOf(query.background)) ask(word, BACKGROUND_WEIGHT)
  const last = subject.at(-1)
  const lastAsked = last && asked.get(last.folded)
  if (query.asYouType && lastAsked && last.end === query.text.length) lastAsked.halfTyped = true
  return [...asked.values()]
}
