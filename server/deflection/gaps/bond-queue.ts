/** What holds two groups together. */
export interface Bond {
  a: number
  b: number
  /** Of the similarities of every pair across the two. */
  sum: number
  mean: number
}

/** The strongest bond first; of equally strong ones, the one with the smaller groups. A binary heap. */
export class BondQueue {
  readonly #heap: Bond[] = []

  push(bond: Bond): void {
    let at = this.#heap.push(bond) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (isBefore(this.#heap[parent] as Bond, bond)) break
      this.#heap[at] = this.#heap[parent] as Bond
      at = parent
    }
    this.#heap[at] = bond
  }

  pop(): Bond | undefined {
    const first = this.#heap[0]
    const last = this.#heap.pop()
    if (!last || this.#heap.length === 0) return first
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= this.#heap.length) break
      if (child + 1 < this.#heap.length && isBefore(this.#heap[child + 1] as Bond, this.#heap[child] as Bond))
        child += 1
      if (isBefore(last, this.#heap[child] as Bond)) break
      this.#heap[at] = this.#heap[child] as Bond
      at = child
    }
    this.#heap[at] = last
    return first
  }
}

function isBefore(one: Bond, other: Bond): boolean {
  if (one.mean !== other.mean) return one.mean > other.mean
  return one.a !== other.a ? one.a < other.a : one.b <= other.b
}
