import { stemOf } from '../../language/stem.ts'
import type { Word } from '../../language/words.ts'
import type { AskedWord } from './asked-words.ts'
import type { Alternative } from './inverted-index.ts'
import type { QuestionSynonym } from './question-synonyms.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What is known of the words of the articles. */
export interface Knowledge {
  vocabulary: Vocabulary
  /** Languages of the articles. */
  languages: Iterable<string>
  /** Documents, or answered questions where there is no document. */
  documentsWith(term: string): number
  rarityOf(documents: number): number
  /** Terms of the words that begin so, the most common first, as many as are of use. */
  completionsOf(start: string): readonly string[]
}

/** All that would satisfy a word of the question. */
export interface WordAlternatives {
  alternatives: Alternative[]
  /** Every term that a half-typed word may become, the most common first; more than are searched for alone. */
  completions: readonly string[]
  /** How many documents have what was typed, in its most common form: how much the word tells. */
  spread: number
}

const PREFIX_WEIGHT = 0.9
const MOST_COMPLETIONS = 32
/** One or two letters may become anything: the commonest words would be most of the index and of the time. */
const SHORTEST_START = 3
const MOST_COMPLETIONS_OF_SHORT = 8
const JOINED_WEIGHT = 0.9
const TYPO_WEIGHT = 0.7
/** A look through all spellings each; a subject of more unknown words is no question. */
const MOST_CORRECTED = 24
const SHORTEST_MISTYPED = 5
/** Of a word that is mistyped before it is finished: without any to begin with, all words would have to be looked through. */
const SURE_LETTERS = 2
/** A spelling that hardly any article uses may be a typo of one that many do. */
const RARE_SPELLING = 2
const SHORTEST_PART = 3

/** Finds the alternatives of the words of one question. */
export class WordAlternativesFinder {
  readonly #knowledge: Knowledge
  readonly #languages: ReadonlySet<string>
  readonly #synonyms: readonly QuestionSynonym[]
  #corrected = 0

  constructor(lang: string, knowledge: Knowledge, synonyms: readonly QuestionSynonym[]) {
    this.#knowledge = knowledge
    this.#languages = new Set([lang, ...knowledge.languages])
    this.#synonyms = synonyms
  }

  of(asked: AskedWord): WordAlternatives {
    const { word, inSubject, halfTyped, joined } = asked
    const found = new Map<string, Alternative>()
    const offer = (terms: string[], weight: number) => {
      const key = terms.join(' ')
      const isKnown = terms.every((term) => this.#knowledge.documentsWith(term) > 0)
      if (isKnown && !found.has(key)) found.set(key, { terms, weight })
    }
    for (const term of this.#formsOf(word)) offer([term], 1)
    const spreadAsTyped = spreadOf([...found.values()], this.#knowledge)
    const completions = halfTyped ? this.#knowledge.completionsOf(word.folded) : []
    const most = word.folded.length < SHORTEST_START ? MOST_COMPLETIONS_OF_SHORT : MOST_COMPLETIONS
    for (const term of completions.slice(0, most)) offer([term], PREFIX_WEIGHT)
    if (inSubject) {
      if (completions.length === 0 && spreadAsTyped <= RARE_SPELLING) {
        for (const term of this.#correctionsOf(word, halfTyped)) offer([term], TYPO_WEIGHT)
        for (const terms of this.#splitsOf(word)) offer(terms, JOINED_WEIGHT)
      }
      for (const spelling of joined)
        for (const term of this.#knowledge.vocabulary.termsOf(spelling)) offer([term], JOINED_WEIGHT)
    }
    const spread = spreadOf([...found.values()], this.#knowledge)
    if (inSubject)
      for (const { terms, weight } of this.#synonymsOf(word))
        offer(terms, weight * this.#shareOfRarity(terms, spread))
    const alternatives = [...found.values()]
    return { alternatives, completions, spread: spread || spreadOf(alternatives, this.#knowledge) }
  }

  /** A common word that means the same as a rare one tells as little as it does for itself. */
  #shareOfRarity(terms: readonly string[], spread: number): number {
    if (spread === 0) return 1
    const { documentsWith, rarityOf } = this.#knowledge
    return Math.min(1, rarityOf(Math.min(...terms.map(documentsWith))) / rarityOf(spread))
  }

  /** Terms that the word is indexed as, whatever its accents, in any language of the articles. */
  #formsOf(word: Word): Set<string> {
    const terms = new Set(this.#knowledge.vocabulary.termsOf(word.folded))
    for (const language of this.#languages) terms.add(stemOf(word, language))
    return terms
  }

  /** Only of the subject: a description has too many words that are in no article, such as names and logs. */
  #correctionsOf({ folded }: Word, halfTyped: boolean): string[] {
    if (folded.length < SHORTEST_MISTYPED || this.#corrected++ >= MOST_CORRECTED) return []
    const { vocabulary } = this.#knowledge
    const meant = vocabulary.oneEditFrom(folded)
    if (halfTyped) meant.push(...vocabulary.startingNear(folded, SURE_LETTERS).slice(0, MOST_COMPLETIONS))
    return meant.flatMap((spelling) => vocabulary.termsOf(spelling))
  }

  /** `github` written as `git hub` on a page: every way to take the word for two that are known. */
  #splitsOf({ folded }: Word): string[][] {
    const { vocabulary } = this.#knowledge
    const splits: string[][] = []
    for (let at = SHORTEST_PART; at <= folded.length - SHORTEST_PART; at++) {
      const [first] = vocabulary.termsOf(folded.slice(0, at))
      const [second] = vocabulary.termsOf(folded.slice(at))
      if (first !== undefined && second !== undefined) splits.push([first, second])
    }
    return splits
  }

  /** What may be said instead of the phrase that the word belongs to. */
  #synonymsOf(word: Word): Alternative[] {
    return this.#synonyms
      .filter(({ start, end }) => start <= word.start && word.end <= end)
      .flatMap(({ phrases, weight }) => phrases.map((terms) => ({ terms, weight })))
  }
}

/** Documents with the alternative that most of them have. */
function spreadOf(
  alternatives: readonly Alternative[],
  { documentsWith }: Pick<Knowledge, 'documentsWith'>,
): number {
  let most = 0
  for (const { terms } of alternatives) most = Math.max(most, Math.min(...terms.map(documentsWith)))
  return most
}
