import type { Vocabulary } from './vocabulary.ts'

const MOST_COMPLETIONS = 500
/** One or two letters are the beginning of thousands of words, and there are few of them: theirs are remembered. */
const LONGEST_REMEMBERED = 2

/** What half-typed words may become. */
export class Completions {
  readonly #vocabulary: Vocabulary
  readonly #documentsWith: (term: string) => number
  #remembered = new Map<string, readonly string[]>()

  constructor(vocabulary: Vocabulary, documentsWith: (term: string) => number) {
    this.#vocabulary = vocabulary
    this.#documentsWith = documentsWith
  }

  /** Terms of the words that begin so, the most common first. */
  of(start: string): readonly string[] {
    const remembered = this.#remembered.get(start)
    if (remembered) return remembered
    const terms = new Map<string, number>()
    for (const spelling of this.#vocabulary.startingWith(start))
      for (const term of this.#vocabulary.termsOf(spelling))
        if (!terms.has(term)) terms.set(term, this.#documentsWith(term))
    // The vocabulary keeps the words of what is gone: they complete nothing, and must not pass for the word that was meant.
    const known = [...terms].filter(([, documents]) => documents > 0)
    const completions = known.sort(([, a], [, b]) => b - a).map(([term]) => term)
    const most = completions.slice(0, MOST_COMPLETIONS)
    if (start.length <= LONGEST_REMEMBERED) this.#remembered.set(start, most)
    return most
  }

  /** The articles have changed. */
  forget(): void {
    if (this.#remembered.size > 0) this.#remembered = new Map()
  }
}
