/** Stands between two fields in a sequence; terms are numbered from 1. */
export const FIELD_END = 0

export interface StoredTermSequences {
  terms: Uint32Array
  /** Where each document's terms end in `terms`. */
  ends: Uint32Array
}

/** The terms of each document by their numbers, in reading order, its fields apart: tells which words stand together. */
export class TermSequences {
  #documents: Uint32Array[] = []

  push(fields: readonly (readonly number[])[]): void {
    this.#documents.push(Uint32Array.from(fields.flatMap((terms) => [...terms, FIELD_END])))
  }

  of(document: number): Uint32Array {
    return this.#documents[document] ?? NONE
  }

  renumber(numbers: ReadonlyMap<number, number>): void {
    this.#documents = [...numbers.keys()].map((from) => this.of(from))
  }

  store(): StoredTermSequences {
    const ends = new Uint32Array(this.#documents.length)
    const terms = new Uint32Array(this.#documents.reduce((total, { length }) => total + length, 0))
    let end = 0
    for (const [at, document] of this.#documents.entries()) {
      terms.set(document, end)
      end += document.length
      ends[at] = end
    }
    return { terms, ends }
  }

  static from({ terms, ends }: StoredTermSequences): TermSequences {
    const read = new TermSequences()
    let from = 0
    for (const end of ends) {
      read.#documents.push(terms.subarray(from, end))
      from = end
    }
    return read
  }
}

const NONE = new Uint32Array()
