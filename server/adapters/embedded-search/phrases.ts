import type { FieldFits } from './field-lengths.ts'
import { COORDINATION, type FieldMatch } from './inverted-index.ts'
import { FIELD_END, type TermSequences } from './term-sequences.ts'

/** Two words that stand together in the question: the terms that satisfy each, with how well they do. */
export interface QueryPair {
  worth: number
  firsts: ReadonlyMap<string, number>
  seconds: ReadonlyMap<string, number>
}

/** The places of a term in pairs of the question, by the number of the pair. */
type PlacesInPairs = Map<number, number>

interface FoundPair {
  /** Mentions by field. */
  counts: number[]
  /** Of the best that was found. */
  weight: number
}

/** Finds the words that stand together in a question together in documents too. */
export class PhraseScorer {
  readonly #pairs: readonly QueryPair[]
  /** By the number of a term. */
  readonly #firsts = new Map<number, PlacesInPairs>()
  readonly #seconds = new Map<number, PlacesInPairs>()
  /** 1 at the numbers of `#firsts`: asked of every word of every candidate, where a map takes too long. */
  readonly #isFirst: Uint8Array
  readonly #sequences: TermSequences
  readonly #fits: FieldFits

  constructor(
    pairs: readonly QueryPair[],
    index: { sequences: TermSequences; fits: FieldFits; numberOf(term: string): number | undefined },
  ) {
    this.#pairs = pairs
    this.#sequences = index.sequences
    this.#fits = index.fits
    for (const [pair, { firsts, seconds }] of pairs.entries()) {
      for (const [term, weight] of firsts) addPlace(this.#firsts, index.numberOf(term), pair, weight)
      for (const [term, weight] of seconds) addPlace(this.#seconds, index.numberOf(term), pair, weight)
    }
    this.#isFirst = new Uint8Array(Math.max(0, ...this.#firsts.keys()) + 1)
    for (const number of this.#firsts.keys()) this.#isFirst[number] = 1
  }

  /** As words are scored: BM25 over the fields, growing with the number of different pairs. */
  score(document: number): number {
    let score = 0
    const found = this.#pairsIn(document)
    for (const [pair, { counts, weight }] of found)
      for (const [field, count] of counts.entries())
        if (count > 0) score += this.#worthOf(pair) * weight * this.#fits.inField(document, field, count)
    return score * Math.max(1, found.size) ** COORDINATION
  }

  /** What the score is made of, pair by pair and field by field; `fields` are the names of the fields. */
  explain(document: number, fields: readonly string[]): FieldMatch[] {
    const found = this.#pairsIn(document)
    const grown = Math.max(1, found.size) ** COORDINATION
    return [...found].flatMap(([pair, { counts, weight }]) =>
      [...counts.entries()]
        .filter(([, count]) => count > 0)
        .map(([field, count]) => ({
          term: this.#nameOf(pair),
          field: fields[field] as string,
          score: grown * this.#worthOf(pair) * weight * this.#fits.inField(document, field, count),
        })),
    )
  }

  /** As it was typed, in terms. */
  #nameOf(pair: number): string {
    const { firsts, seconds } = this.#pairs[pair] as QueryPair
    const [first] = firsts.keys()
    const [second] = seconds.keys()
    return `${first} ${second}`
  }

  #worthOf(pair: number): number {
    return this.#pairs[pair]?.worth ?? 0
  }

  #pairsIn(document: number): Map<number, FoundPair> {
    const found = new Map<number, FoundPair>()
    if (this.#pairs.length === 0) return found
    const terms = this.#sequences.of(document)
    let field = 0
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] as number
      if (term === FIELD_END) {
        field++
        continue
      }
      if (this.#isFirst[term] !== 1) continue
      const firsts = this.#firsts.get(term)
      const seconds = this.#seconds.get(terms[at + 1] ?? FIELD_END)
      if (!firsts || !seconds) continue
      for (const [pair, weight] of firsts) {
        const other = seconds.get(pair)
        if (other !== undefined) count(found, pair, field, weight * other)
      }
    }
    return found
  }
}

function addPlace(
  terms: Map<number, PlacesInPairs>,
  number: number | undefined,
  pair: number,
  weight: number,
): void {
  if (number === undefined) return
  const places = terms.get(number)
  if (places) places.set(pair, weight)
  else terms.set(number, new Map([[pair, weight]]))
}

function count(found: Map<number, FoundPair>, pair: number, field: number, weight: number): void {
  let ofPair = found.get(pair)
  if (!ofPair) {
    ofPair = { counts: [], weight: 0 }
    found.set(pair, ofPair)
  }
  ofPair.counts[field] = (ofPair.counts[field] ?? 0) + 1
  ofPair.weight = Math.max(ofPair.weight, weight)
}
