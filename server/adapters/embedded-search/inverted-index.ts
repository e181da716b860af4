import { countIn, FIELDS, type Field, packCounts } from './field-counts.ts'
import { PostingList } from './posting-list.ts'

/** A typed word: the terms that would satisfy it, and how well (1: as typed); the best in a document counts. */
export interface QueryWord {
  weight: number
  alternatives: { term: string; weight: number }[]
}

/** Terms of one document by field, in reading order. */
export type FieldTerms = Record<Field, string[]>

export interface StoredIndex {
  terms: string[]
  /** Where each term's postings end in `postings`. */
  ends: Uint32Array
  postings: Uint32Array
  /** Words a field, `FIELDS.length` numbers a document. */
  lengths: Float64Array
}

/** A word's second and third mention in a field says less than the first: BM25's k1. */
const SATURATION = 2
const FIELD_WEIGHT: Record<Field, number> = { title: 3, headings: 1.5, tags: 1.5, body: 1 }
/** How far a long field's mentions count less: BM25's b. */
const LENGTH_NORMALISATION: Record<Field, number> = { title: 0.5, headings: 0.7, tags: 0.5, body: 0.5 }
/** A document with more of the words is better than the sum of them: its score grows with this power of their number. */
const COORDINATION = 0.5
const WEIGHTS = FIELDS.map((field) => FIELD_WEIGHT[field])
const NORMALISATIONS = FIELDS.map((field) => LENGTH_NORMALISATION[field])

/** Term → documents, with scores. Documents are numbered as they come; one taken out leaves a hole until compaction. */
export class InvertedIndex {
  #postings = new Map<string, PostingList>()
  /** `FIELDS.length` numbers a document; NaN first for a document that was taken out. */
  #lengths: number[] = []
  #totals = FIELDS.map(() => 0)
  #live = 0

  get live(): number {
    return this.#live
  }

  get size(): number {
    return this.#lengths.length / FIELDS.length
  }

  /** Returns the document's number. */
  add(terms: FieldTerms): number {
    const document = this.size
    const counts = new Map<string, number[]>()
    for (const [at, field] of FIELDS.entries()) {
      for (const term of terms[field]) {
        const ofTerm = counts.get(term) ?? FIELDS.map(() => 0)
        ofTerm[at] = (ofTerm[at] as number) + 1
        counts.set(term, ofTerm)
      }
      this.#addLength(terms[field].length, at)
    }
    for (const [term, ofTerm] of counts) {
      const list = this.#postings.get(term) ?? new PostingList()
      list.push(document, packCounts(ofTerm))
      this.#postings.set(term, list)
    }
    this.#live++
    return document
  }

  remove(document: number): void {
    const from = document * FIELDS.length
    for (const at of FIELDS.keys())
      this.#totals[at] = (this.#totals[at] as number) - (this.#lengths[from + at] as number)
    this.#lengths[from] = Number.NaN
    this.#live--
  }

  documentsWith(term: string): number {
    return this.#postings.get(term)?.documents ?? 0
  }

  /** How much a term tells pages apart, from its document frequency. */
  rarityOf(documentsWithIt: number): number {
    return Math.log(1 + (this.#live + 0.5) / (documentsWithIt + 0.5))
  }

  /**
   * Scores by document number; 0 for a document that has none of the words. BM25 summed over the fields, of the best of
   * each word's alternatives, with a bonus for documents that have more of the words.
   */
  score(words: readonly QueryWord[]): Float64Array {
    const scores = new Float64Array(this.size)
    const matched = new Uint16Array(this.size)
    const best = new Float64Array(this.size)
    const averages = this.#totals.map((total) => Math.max(1, total / Math.max(1, this.#live)))
    for (const word of words) {
      const found: number[] = []
      let documents = 0
      for (const { term, weight } of word.alternatives) {
        const list = this.#postings.get(term)
        if (!list) continue
        documents = Math.max(documents, list.documents)
        const pairs = list.pairs
        for (let at = 0; at < pairs.length; at += 2) {
          const document = pairs[at] as number
          const fit = weight * this.#fit(document, pairs[at + 1] as number, averages)
          if (fit <= (best[document] as number)) continue
          if (best[document] === 0) found.push(document)
          best[document] = fit
        }
      }
      const worth = word.weight * this.rarityOf(documents)
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

  /** How well a document fits a term, from the term's counts in its fields; 0 for a document that was taken out. */
  #fit(document: number, packed: number, averages: readonly number[]): number {
    const lengths = document * WEIGHTS.length
    if (Number.isNaN(this.#lengths[lengths])) return 0
    let fit = 0
    for (let field = 0; field < WEIGHTS.length; field++) {
      const count = countIn(packed, field)
      if (count === 0) continue
      const b = NORMALISATIONS[field] as number
      const length = (this.#lengths[lengths + field] as number) / (averages[field] as number)
      const mentions = count / (1 - b + b * length)
      fit += ((WEIGHTS[field] as number) * mentions) / (SATURATION + mentions)
    }
    return fit
  }

  #addLength(length: number, field: number): void {
    this.#lengths.push(length)
    this.#totals[field] = (this.#totals[field] as number) + length
  }

  /** Closes the holes; `moved` says each remaining document's new number, in the old order. */
  compact(moved: (from: number, to: number) => void): void {
    const lengths = this.#lengths
    const numbers = new Map<number, number>()
    this.#lengths = []
    for (let document = 0; document * FIELDS.length < lengths.length; document++) {
      const from = document * FIELDS.length
      if (Number.isNaN(lengths[from])) continue
      const to = this.size
      numbers.set(document, to)
      for (const at of FIELDS.keys()) this.#lengths.push(lengths[from + at] as number)
      moved(document, to)
    }
    const postings = this.#postings
    this.#postings = new Map()
    for (const [term, list] of postings) {
      const kept = new PostingList()
      const pairs = list.pairs
      for (let at = 0; at < pairs.length; at += 2) {
        const to = numbers.get(pairs[at] as number)
        if (to !== undefined) kept.push(to, pairs[at + 1] as number)
      }
      if (kept.documents > 0) this.#postings.set(term, kept)
    }
  }

  store(): StoredIndex {
    const lists = [...this.#postings.values()]
    const postings = new Uint32Array(lists.reduce((total, list) => total + list.documents * 2, 0))
    const ends = new Uint32Array(lists.length)
    let end = 0
    for (const [at, list] of lists.entries()) {
      postings.set(list.pairs, end)
      end += list.documents * 2
      ends[at] = end
    }
    return { terms: [...this.#postings.keys()], ends, postings, lengths: Float64Array.from(this.#lengths) }
  }

  static from(stored: StoredIndex): InvertedIndex {
    const index = new InvertedIndex()
    let from = 0
    for (const [at, term] of stored.terms.entries()) {
      const end = stored.ends[at] as number
      index.#postings.set(term, PostingList.of(stored.postings.subarray(from, end)))
      from = end
    }
    index.#lengths = [...stored.lengths]
    for (let at = 0; at < index.#lengths.length; at += FIELDS.length) {
      if (Number.isNaN(index.#lengths[at])) continue
      index.#live++
      for (const field of FIELDS.keys())
        index.#totals[field] = (index.#totals[field] as number) + (index.#lengths[at + field] as number)
    }
    return index
  }
}
