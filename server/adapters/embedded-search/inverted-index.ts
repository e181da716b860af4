import type { FieldLayout } from './field-layout.ts'
import { Postings, type StoredPostings } from './postings.ts'

/** A word that is looked for, with all that would satisfy it: the best of them in a document counts. */
export interface QueryWord {
  /** What having it is worth: the weight of the word in the question times its rarity. */
  worth: number
  alternatives: Alternative[]
}

export interface Alternative {
  /** All of these have to be there. */
  terms: string[]
  /** 1: as good as what was typed. */
  weight: number
}

export interface FieldMatch {
  term: string
  field: string
  score: number
}

export interface StoredIndex extends StoredPostings {
  /** Words a field, one number a field a document. */
  lengths: Float64Array
}

/** A word's second and third mention in a field says less than the first: BM25's k1. */
const SATURATION = 2
/** A document with more of the words is better than the sum of them: its score grows with this power of their number. */
const COORDINATION = 0.5

/** Term → documents, with scores. Documents are numbered as they come; one taken out leaves a hole until compaction. */
export class InvertedIndex {
  readonly #layout: FieldLayout
  #postings = new Postings()
  /** One number a field a document; NaN first for a document that was taken out. */
  #lengths: number[] = []
  #totals: number[]
  #live = 0

  constructor(layout: FieldLayout) {
    this.#layout = layout
    this.#totals = layout.fields.map(() => 0)
  }

  get live(): number {
    return this.#live
  }

  get size(): number {
    return this.#lengths.length / this.#layout.fields.length
  }

  /** Takes the terms of each field; returns the document's number. */
  add(terms: readonly (readonly string[])[]): number {
    const document = this.size
    const counts = new Map<string, number[]>()
    for (const [field, ofField] of terms.entries()) {
      for (const term of ofField) {
        let ofTerm = counts.get(term)
        if (!ofTerm) {
          ofTerm = this.#layout.fields.map(() => 0)
          counts.set(term, ofTerm)
        }
        ofTerm[field] = (ofTerm[field] as number) + 1
      }
      this.#addLength(ofField.length, field)
    }
    for (const [term, ofTerm] of counts) this.#postings.push(term, document, this.#layout.pack(ofTerm))
    this.#live++
    return document
  }

  remove(document: number): void {
    const fields = this.#layout.fields.length
    for (let field = 0; field < fields; field++)
      this.#totals[field] =
        (this.#totals[field] as number) - (this.#lengths[document * fields + field] as number)
    this.#lengths[document * fields] = Number.NaN
    this.#live--
  }

  documentsWith(term: string): number {
    return this.#postings.of(term)?.documents ?? 0
  }

  /** How much a term tells pages apart, from its document frequency. */
  rarityOf(documentsWithIt: number): number {
    return Math.log(1 + (this.#live + 0.5) / (documentsWithIt + 0.5))
  }

  /** Scores by document number; 0 for a document that has none of the words. BM25 summed over fields and words. */
  score(words: readonly QueryWord[]): Float64Array {
    const scores = new Float64Array(this.size)
    const matched = new Uint16Array(this.size)
    const best = new Float64Array(this.size)
    const averages = this.#averages()
    for (const { worth, alternatives } of words) {
      const found: number[] = []
      for (const { terms, weight } of alternatives) {
        this.#eachFit(terms, averages, (document, ofTerms) => {
          const fit = weight * ofTerms
          if (fit <= (best[document] as number)) return
          if (best[document] === 0) found.push(document)
          best[document] = fit
        })
      }
      for (const document of found) {
        scores[document] = (scores[document] as number) + worth * (best[document] as number)
        matched[document] = (matched[document] as number) + 1
        best[document] = 0
      }
    }
    for (const [document, count] of matched.entries())
      if (count > 1) scores[document] = (scores[document] as number) * count ** COORDINATION
    return scores
  }

  /** What a document's score is made of, term by term and field by field, the greatest first. */
  explain(document: number, words: readonly QueryWord[]): FieldMatch[] {
    const averages = this.#averages()
    const found = words.flatMap(({ worth, alternatives }) => {
      let best: FieldMatch[] = []
      for (const { terms, weight } of alternatives) {
        const matches = this.#weakestTerm(document, terms, averages)
        const scored = matches.map((match) => ({ ...match, score: match.score * weight * worth }))
        if (total(scored) > total(best)) best = scored
      }
      return best.length > 0 ? [best] : []
    })
    const grown = found.length ** COORDINATION
    return found
      .flat()
      .map((match) => ({ ...match, score: match.score * grown }))
      .sort((a, b) => b.score - a.score)
  }

  /** Closes the holes; returns each remaining document's new number by its old one, in order. */
  compact(): Map<number, number> {
    const fields = this.#layout.fields.length
    const lengths: number[] = []
    const numbers = new Map<number, number>()
    for (let document = 0; document < this.size; document++) {
      if (Number.isNaN(this.#lengths[document * fields])) continue
      numbers.set(document, lengths.length / fields)
      for (let field = 0; field < fields; field++)
        lengths.push(this.#lengths[document * fields + field] as number)
    }
    this.#lengths = lengths
    this.#postings.renumber(numbers)
    return numbers
  }

  store(): StoredIndex {
    return { ...this.#postings.store(), lengths: Float64Array.from(this.#lengths) }
  }

  static from(stored: StoredIndex, layout: FieldLayout): InvertedIndex {
    const index = new InvertedIndex(layout)
    const fields = layout.fields.length
    index.#postings = Postings.from(stored)
    index.#lengths = Array.from(stored.lengths)
    for (let at = 0; at < index.#lengths.length; at += fields) {
      if (Number.isNaN(index.#lengths[at])) continue
      index.#live++
      for (let field = 0; field < fields; field++)
        index.#totals[field] = (index.#totals[field] as number) + (index.#lengths[at + field] as number)
    }
    return index
  }

  #addLength(length: number, field: number): void {
    this.#lengths.push(length)
    this.#totals[field] = (this.#totals[field] as number) + length
  }

  #averages(): number[] {
    return this.#totals.map((sum) => Math.max(1, sum / Math.max(1, this.#live)))
  }

  /** Calls with each document that has all of the terms, and how well it fits the one it fits worst. */
  #eachFit(
    terms: readonly string[],
    averages: readonly number[],
    found: (document: number, fit: number) => void,
  ): void {
    const [term, ...others] = terms
    const pairs = this.#postings.of(term as string)?.pairs ?? NO_PAIRS
    for (let at = 0; at < pairs.length; at += 2) {
      const document = pairs[at] as number
      let fit = this.#fit(document, pairs[at + 1] as number, averages)
      for (const other of others) fit = Math.min(fit, this.#fitOf(document, other, averages))
      if (fit > 0) found(document, fit)
    }
  }

  #fitOf(document: number, term: string, averages: readonly number[]): number {
    const counts = this.#postings.of(term)?.countsIn(document)
    return counts === undefined ? 0 : this.#fit(document, counts, averages)
  }

  /** How well a document fits a term, from the term's counts in its fields; 0 for a document that was taken out. */
  #fit(document: number, packed: number, averages: readonly number[]): number {
    const fields = averages.length
    if (Number.isNaN(this.#lengths[document * fields])) return 0
    let fit = 0
    for (let field = 0; field < fields; field++) fit += this.#fitInField(document, packed, field, averages)
    return fit
  }

  #fitInField(document: number, packed: number, field: number, averages: readonly number[]): number {
    const count = this.#layout.countIn(packed, field)
    if (count === 0) return 0
    const { weight, lengthNormalisation: b } = this.#layout.fields[field] as FieldLayout['fields'][number]
    const length = (this.#lengths[document * averages.length + field] as number) / (averages[field] as number)
    const mentions = count / (1 - b + b * length)
    return (weight * mentions) / (SATURATION + mentions)
  }

  #weakestTerm(document: number, terms: readonly string[], averages: readonly number[]): FieldMatch[] {
    let weakest: FieldMatch[] | null = null
    for (const term of terms) {
      const counts = this.#postings.of(term)?.countsIn(document) ?? 0
      const matches = this.#layout.fields
        .map(({ name }, field) => ({
          term,
          field: name,
          score: this.#fitInField(document, counts, field, averages),
        }))
        .filter(({ score }) => score > 0)
      if (!weakest || total(matches) < total(weakest)) weakest = matches
    }
    return weakest ?? []
  }
}

const NO_PAIRS = new Uint32Array()

function total(matches: readonly FieldMatch[]): number {
  return matches.reduce((sum, { score }) => sum + score, 0)
}
