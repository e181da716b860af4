import type { FieldLayout } from './field-layout.ts'
import { type FieldFits, FieldLengths } from './field-lengths.ts'
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

export interface StoredIndex {
  postings: StoredPostings
  lengths: Float64Array
}

/** A document with more of the words is better than the sum of them: its score grows with this power of their number. */
export const COORDINATION = 0.3

/** Term → documents, with scores. Documents are numbered as they come; one taken out leaves a hole until compaction. */
export class InvertedIndex {
  readonly #layout: FieldLayout
  #postings = new Postings()
  #lengths: FieldLengths

  constructor(layout: FieldLayout) {
    this.#layout = layout
    this.#lengths = new FieldLengths(layout)
  }

  get live(): number {
    return this.#lengths.live
  }

  get size(): number {
    return this.#lengths.documents
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
    }
    for (const [term, ofTerm] of counts) this.#postings.push(term, document, this.#layout.pack(ofTerm))
    this.#lengths.push(terms.map(({ length }) => length))
    return document
  }

  remove(document: number): void {
    this.#lengths.remove(document)
  }

  documentsWith(term: string): number {
    return this.#postings.of(term)?.documents ?? 0
  }

  /** Stands for a term in a sequence of terms; undefined for one that no document has. */
  numberOf(term: string): number | undefined {
    return this.#postings.of(term)?.number
  }

  /** How much a term tells pages apart, from its document frequency. */
  rarityOf(documentsWithIt: number): number {
    return Math.log(1 + (this.live + 0.5) / (documentsWithIt + 0.5))
  }

  fits(): FieldFits {
    return this.#lengths.fits()
  }

  /** Scores by document number; 0 for a document that has none of the words. BM25 summed over fields and words. */
  score(words: readonly QueryWord[]): Float64Array {
    const scores = new Float64Array(this.size)
    const matched = new Uint16Array(this.size)
    const best = new Float64Array(this.size)
    const fits = this.fits()
    for (const { worth, alternatives } of words) {
      const found: number[] = []
      for (const { terms, weight } of alternatives) {
        const pairs = this.#rarestOf(terms)
        for (let at = 0; at < pairs.length; at += 2) {
          const document = pairs[at] as number
          const fit =
            terms.length === 1
              ? weight * fits.fit(document, pairs[at + 1] as number)
              : weight * this.#weakestFit(document, terms, fits)
          if (fit <= (best[document] as number)) continue
          if (best[document] === 0) found.push(document)
          best[document] = fit
        }
      }
      for (const document of found) {
        scores[document] = (scores[document] as number) + worth * (best[document] as number)
        matched[document] = (matched[document] as number) + 1
        best[document] = 0
      }
    }
    for (let document = 0; document < matched.length; document++) {
      const count = matched[document] as number
      if (count > 1) scores[document] = (scores[document] as number) * count ** COORDINATION
    }
    return scores
  }

  /** What a document's score is made of, term by term and field by field. */
  explain(document: number, words: readonly QueryWord[]): FieldMatch[] {
    const fits = this.fits()
    const found = words.flatMap(({ worth, alternatives }) => {
      let best: FieldMatch[] = []
      for (const { terms, weight } of alternatives) {
        const matches = terms.map((term) => this.#matchesOf(document, term, fits))
        const weakest = matches.reduce((least, match) => (total(match) < total(least) ? match : least))
        const scored = weakest.map((match) => ({ ...match, score: match.score * weight * worth }))
        if (total(scored) > total(best)) best = scored
      }
      return best.length > 0 ? [best] : []
    })
    const grown = found.length ** COORDINATION
    return found.flat().map((match) => ({ ...match, score: match.score * grown }))
  }

  /** Closes the holes; returns each remaining document's new number by its old one, in order. */
  compact(): Map<number, number> {
    const numbers = this.#lengths.compact()
    this.#postings.renumber(numbers)
    return numbers
  }

  store(): StoredIndex {
    return { postings: this.#postings.store(), lengths: this.#lengths.store() }
  }

  static from(stored: StoredIndex, layout: FieldLayout): InvertedIndex {
    const index = new InvertedIndex(layout)
    index.#postings = Postings.from(stored.postings)
    index.#lengths = FieldLengths.from(stored.lengths, layout)
    return index
  }

  /** The postings of the term that the fewest documents have: nothing else can have all of them. */
  #rarestOf(terms: readonly string[]): Uint32Array {
    let rarest: Uint32Array | null = null
    for (const term of terms) {
      const pairs = this.#postings.of(term)?.pairs ?? NO_PAIRS
      if (!rarest || pairs.length < rarest.length) rarest = pairs
    }
    return rarest ?? NO_PAIRS
  }

  #weakestFit(document: number, terms: readonly string[], fits: FieldFits): number {
    let weakest = Number.POSITIVE_INFINITY
    for (const term of terms) {
      const counts = this.#postings.of(term)?.countsIn(document) ?? 0
      weakest = Math.min(weakest, fits.fit(document, counts))
    }
    return weakest
  }

  #matchesOf(document: number, term: string, fits: FieldFits): FieldMatch[] {
    const packed = this.#postings.of(term)?.countsIn(document) ?? 0
    return this.#layout.fields
      .map(({ name }, field) => {
        const count = this.#layout.countIn(packed, field)
        return { term, field: name, score: count === 0 ? 0 : fits.inField(document, field, count) }
      })
      .filter(({ score }) => score > 0)
  }
}

const NO_PAIRS = new Uint32Array()

function total(matches: readonly FieldMatch[]): number {
  return matches.reduce((sum, { score }) => sum + score, 0)
}
