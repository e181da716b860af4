import { stopWordsOf } from '../../language/stop-words.ts'
import { type Word, wordsOf } from '../../language/words.ts'
import type { ArticleQuery } from '../../suggestions/article-search.ts'

/** A word of a question, with all that it stands for in it. */
export interface AskedWord {
  word: Word
  /** How much it counts, summed over its mentions. */
  weight: number
  /** In the question or the subject, not only in what stands around it. */
  inSubject: boolean
  /** May be only the beginning of a word. */
  halfTyped: boolean
  /** What it makes when it is written together with the word before or after it: `git hub` is `github`. */
  joined: string[]
}

/** Words that stand together in the subject, common words between them aside. */
export interface AskedPair {
  first: AskedWord
  second: AskedWord
  weight: number
}

export interface AskedWords {
  words: AskedWord[]
  pairs: AskedPair[]
}

interface Mention {
  asked: AskedWord
  end: number
}

/** A subject word counts as much as three words of the description. */
const SUBJECT_WEIGHT = 3
const DESCRIPTION_WEIGHT = 1
/** Log lines and addresses decide only between pages that the rest finds. */
const BACKGROUND_WEIGHT = 0.2

/** The different words of a query, and the different pairs of neighbours in its subject, in the order of their first mention. */
export function askedWords(query: ArticleQuery): AskedWords {
  const stopWords = stopWordsOf(query.lang)
  const words = new Map<string, AskedWord>()
  const pairs = new Map<string, AskedPair>()
  const ask = (text: string, weight: number, inSubject: boolean): Mention | null => {
    let last: Mention | null = null
    for (const word of wordsOf(text)) {
      if (stopWords.has(word.folded)) continue
      const asked = words.get(word.folded) ?? { word, weight: 0, inSubject, halfTyped: false, joined: [] }
      words.set(word.folded, asked)
      asked.weight += weight
      // Characters of a script without spaces come in pairs that overlap: those are phrases already.
      if (inSubject && last && last.end <= word.start) {
        const key = `${last.asked.word.folded} ${word.folded}`
        const pair = pairs.get(key) ?? { first: last.asked, second: asked, weight: 0 }
        if (pair.weight === 0) join(last.asked, asked)
        pairs.set(key, pair)
        pair.weight += weight
      }
      last = { asked, end: word.end }
    }
    return last
  }
  const last = ask(query.text, SUBJECT_WEIGHT, true)
  if (last && query.asYouType && last.end === query.text.length) last.asked.halfTyped = true
  ask(query.description, DESCRIPTION_WEIGHT, false)
  ask(query.background, BACKGROUND_WEIGHT, false)
  return { words: [...words.values()], pairs: [...pairs.values()] }
}

function join(first: AskedWord, second: AskedWord): void {
  const joined = first.word.folded + second.word.folded
  first.joined.push(joined)
  second.joined.push(joined)
}
