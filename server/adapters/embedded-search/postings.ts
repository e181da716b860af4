import { PostingList } from './posting-list.ts'

export interface StoredPostings {
  terms: string[]
  /** What each term is known by in sequences. */
  numbers: Uint32Array
  /** Where each term's postings end in `postings`. */
  ends: Uint32Array
  postings: Uint32Array
}

/** Term → the documents that have it, in document order. */
export class Postings {
  #lists = new Map<string, PostingList>()
  #lastNumber = 0

  push(term: string, document: number, counts: number): void {
    let list = this.#lists.get(term)
    if (!list) {
      list = new PostingList(++this.#lastNumber)
      this.#lists.set(term, list)
    }
    list.push(document, counts)
  }

  of(term: string): PostingList | undefined {
    return this.#lists.get(term)
  }

  /** Renumbers the documents and drops those without a new number; the new order is the old one. */
  renumber(numbers: ReadonlyMap<number, number>): void {
    for (const [term, list] of this.#lists) {
      const kept = new PostingList(list.number)
      const pairs = list.pairs
      for (let at = 0; at < pairs.length; at += 2) {
        const to = numbers.get(pairs[at] as number)
        if (to !== undefined) kept.push(to, pairs[at + 1] as number)
      }
      if (kept.documents > 0) this.#lists.set(term, kept)
      else this.#lists.delete(term)
    }
  }

  store(): StoredPostings {
    const lists = [...this.#lists.values()]
    const postings = new Uint32Array(lists.reduce((total, list) => total + list.documents * 2, 0))
    const ends = new Uint32Array(lists.length)
    let end = 0
    for (const [at, list] of lists.entries()) {
      postings.set(list.pairs, end)
      end += list.documents * 2
      ends[at] = end
    }
    return {
      terms: [...this.#lists.keys()],
      numbers: Uint32Array.from(lists, ({ number }) => number),
      ends,
      postings,
    }
  }

  static from({ terms, numbers, ends, postings }: StoredPostings): Postings {
    const read = new Postings()
    let from = 0
    for (const [at, term] of terms.entries()) {
      const end = ends[at] as number
      const number = numbers[at] as number
      read.#lists.set(term, PostingList.of(number, postings.subarray(from, end)))
      read.#lastNumber = Math.max(read.#lastNumber, number)
      from = end
    }
    return read
  }
}
