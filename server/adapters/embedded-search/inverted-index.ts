import { countIn, FIELDS, type Field, packCounts } from './field-counts.ts'
import { PostingList } from './posting-list.ts'

/** A typed word: the terms that would satisfy it, and how well (1: as typed). They are scored as one. */
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

/** BM25F: each field's count is weighted and normalised by the field's length, then the sum saturates once. */
const SATURATION = 4
const FIELD_WEIGHT: Record<Field, number> = { title: 4, headings: 1.5, tags: 1.5, body: 1 }
const LENGTH_NORMALISATION: Record<Field, number> = { title: 0.5, headings: 0.7, tags: 0.5, body: 0.5 }
const WEIGHTS = FIELDS.map((field) => FIELD_WEIGHT[field])
const NORMALISATIONS = FIELDS.map((field) => LENGTH_NORMALISATION[field])

/** Term → documents, with BM25F scores. Documents are numbered as they come; one taken out leaves a hole until compaction. */
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

  /** Scores by document number; 0 for a document that has none of the words. */
  score(words: readonly QueryWord[]): Float64Array {
    const scores = new Float64Array(this.size)
    const frequencies = new Float64Array(this.size)
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
          const frequency = weight * this.#frequency(document, pairs[at + 1] as number, averages)
          if (!(frequency > 0)) continue
          if (frequencies[document] === 0) found.push(document)
          frequencies[document] = (frequencies[document] as number) + frequency
        }
      }
      const worth = word.weight * this.rarityOf(documents)
      for (const document of found) {
        const frequency = frequencies[document] as number
        scores[document] = (scores[document] as number) + (worth * frequency) / (SATURATION + frequency)
        frequencies[document] = 0
      }
    }
    return scores
  }

  #frequency(document: number, packed: number, averages: readonly number[]): number {
    let frequency = 0
    for (let field = 0; field < WEIGHTS.length; field++) {
      const count = countIn(packed, field)
      if (count === 0) continue
      const b = NORMALISATIONS[field] as number
      const length = this.#lengths[document * WEIGHTS.length + field] as number
      frequency += ((WEIGHTS[field] as number) * count) / (1 - b + (b * length) / (averages[field] as number))
    }
    return Number.isNaN(this.#lengths[document * WEIGHTS.length]) ? 0 : frequency
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
