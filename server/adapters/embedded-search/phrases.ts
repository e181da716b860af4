import type { FieldFits } from './field-lengths.ts'
import { COORDINATION } from './inverted-index.ts'
import { FIELD_END, type TermSequences } from './term-sequences.ts'

/** Two words that stand together in the question, with all the pairs of terms that would satisfy it. */
export interface QueryPair {
  worth: number
  alternatives: { first: string; second: string; weight: number }[]
}

interface WantedPair {
  /** Number of the `QueryPair`. */
  pair: number
  weight: number
}

/** Finds the words that stand together in a question together in documents too. */
export class PhraseScorer {
  readonly #pairs: readonly QueryPair[]
  /** By the number of the first term, then of the second. */
  readonly #wanted = new Map<number, Map<number, WantedPair[]>>()
  readonly #sequences: TermSequences
  readonly #fits: FieldFits

  constructor(
    pairs: readonly QueryPair[],
    index: { sequences: TermSequences; fits: FieldFits; numberOf(term: string): number | undefined },
  ) {
    this.#pairs = pairs
    this.#sequences = index.sequences
    this.#fits = index.fits
    for (const [pair, { alternatives }] of pairs.entries()) {
      for (const { first, second, weight } of alternatives) {
        const firstNumber = index.numberOf(first)
        const secondNumber = index.numberOf(second)
        if (firstNumber !== undefined && secondNumber !== undefined)
          this.#want(firstNumber, secondNumber, { pair, weight })
      }
    }
  }

  /** As words are scored: BM25 over the fields, growing with the number of different pairs. */
  score(document: number): number {
    const found = this.#countPairs(document)
    if (found.size === 0) return 0
    let score = 0
    for (const [pair, fields] of found) {
      let fit = 0
      for (const [field, count] of fields.entries())
        if (count > 0) fit += this.#fits.inField(document, field, count)
      score += (this.#pairs[pair]?.worth ?? 0) * fit
    }
    return score * found.size ** COORDINATION
  }

  /** Mentions by pair and field; one that is only an alternative counts less. */
  #countPairs(document: number): Map<number, number[]> {
    const found = new Map<number, number[]>()
    if (this.#wanted.size === 0) return found
    const terms = this.#sequences.of(document)
    let field = 0
    let following: ReadonlyMap<number, WantedPair[]> | undefined
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] as number
      if (term === FIELD_END) {
        field++
        following = undefined
        continue
      }
      const wanted = following?.get(term)
      if (wanted) {
        for (const { pair, weight } of wanted) {
          const counts = found.get(pair) ?? []
          counts[field] = (counts[field] ?? 0) + weight
          found.set(pair, counts)
        }
      }
      following = this.#wanted.get(term)
    }
    return found
  }

  #want(first: number, second: number, wanted: WantedPair): void {
    const following = this.#wanted.get(first) ?? new Map<number, WantedPair[]>()
    this.#wanted.set(first, following)
    const known = following.get(second)
    if (known) known.push(wanted)
    else following.set(second, [wanted])
  }
}
