/**
 * Where one term occurs: pairs of document number and packed counts, in document order. A growing `Uint32Array`, because
 * millions of pairs as objects would cost ten times the memory and the time.
 */
export class PostingList {
  /** Stands for the term where terms are numbers, from 1. */
  readonly number: number
  #pairs: Uint32Array
  #length: number

  constructor(number: number, pairs: Uint32Array = new Uint32Array(4)) {
    this.number = number
    this.#pairs = pairs
    this.#length = 0
  }

  /** A list that was stored; `pairs` may be a view of a greater array and is copied before it grows. */
  static of(number: number, pairs: Uint32Array): PostingList {
    const list = new PostingList(number, pairs)
    list.#length = pairs.length
    return list
  }

  /** How many documents have the term, those taken out since the last compaction included. */
  get documents(): number {
    return this.#length / 2
  }

  get pairs(): Uint32Array {
    return this.#pairs.subarray(0, this.#length)
  }

  /** The packed counts of a document; undefined when it does not have the term. */
  countsIn(document: number): number | undefined {
    let from = 0
    for (let to = this.documents; from < to; ) {
      const middle = (from + to) >>> 1
      if ((this.#pairs[middle * 2] as number) < document) from = middle + 1
      else to = middle
    }
    const found = from < this.documents && this.#pairs[from * 2] === document
    return found ? this.#pairs[from * 2 + 1] : undefined
  }

  push(document: number, counts: number): void {
    if (this.#length + 2 > this.#pairs.length) {
      const grown = new Uint32Array(Math.max(4, this.#length * 2))
      grown.set(this.pairs)
      this.#pairs = grown
    }
    this.#pairs[this.#length++] = document
    this.#pairs[this.#length++] = counts
  }
}
