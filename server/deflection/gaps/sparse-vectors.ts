/** The features of one item, such as its words, each with how much it is meant. */
export type Features = ReadonlyMap<string, number>

/** Going through lists of this many items, in all, is enough to meet whatever one item may be like. */
const MOST_POSTINGS = 1_500

/**
 * Items by their features, for cosines: a feature weighs the less the more items have it (idf), and every item has the
 * length 1. Which items there are decides; their order does not.
 */
export class SparseVectors {
  readonly #features: Int32Array[]
  readonly #weights: Float64Array[]
  /** By feature: the items that have it, in ascending order. */
  readonly #postings: number[][] = []
  /** By feature: from near 0, every item has it, to 1. */
  readonly #rarity: number[]
  /** The item that is compared just now, spread out by feature. */
  readonly #spread: Float64Array

  constructor(items: readonly Features[]) {
    const ids = new Map<string, number>()
    this.#features = items.map((features, item) =>
      Int32Array.from([...features.keys()], (feature) => {
        const id = ids.get(feature) ?? ids.size
        ids.set(feature, id)
        const posting = this.#postings[id] ?? []
        this.#postings[id] = posting
        posting.push(item)
        return id
      }),
    )
    const most = Math.log(1 + items.length)
    this.#rarity = this.#postings.map(({ length }) => Math.log(1 + items.length / length) / most)
    this.#weights = items.map((features, item) => {
      const stated = [...features.values()]
      const weights = Float64Array.from(
        this.#features[item] ?? [],
        (id, at) => (stated[at] ?? 0) * this.rarityOf(id),
      )
      const length = Math.hypot(...weights) || 1
      return weights.map((weight) => weight / length)
    })
    this.#spread = new Float64Array(ids.size)
  }

  isEmpty(item: number): boolean {
    return this.#features[item]?.length === 0
  }

  /** Calls `visit` for items that share a feature with `item`, itself among them, those with a rare one first; each perhaps often. */
  visitNeighbours(item: number, visit: (other: number) => void): void {
    const rarest = [...(this.#features[item] ?? [])].sort(
      (a, b) => this.#postingOf(a).length - this.#postingOf(b).length,
    )
    let left = MOST_POSTINGS
    for (const [at, feature] of rarest.entries()) {
      const posting = this.#postingOf(feature)
      // A list is gone through whole or not at all: part of it would be an order of the items.
      if (at > 0 && posting.length > left) return
      left -= posting.length
      for (const other of posting) visit(other)
    }
  }

  /** Compares `item` with others: `use` gets a function from another item to the cosine of the two, 0 to 1. */
  compare<T>(item: number, use: (cosineWith: (other: number) => number) => T): T {
    const features = this.#features[item] ?? new Int32Array()
    const weights = this.#weights[item] ?? new Float64Array()
    for (const [at, feature] of features.entries()) this.#spread[feature] = weights[at] ?? 0
    try {
      return use((other) => this.#cosineWithSpread(other))
    } finally {
      for (const feature of features) this.#spread[feature] = 0
    }
  }

  /** How much the rarest feature tells that both items have: 0, there is none, to 1. */
  rarestShared(one: number, other: number): number {
    let rarest = 0
    for (const feature of this.#features[one] ?? [])
      if (this.#features[other]?.includes(feature)) rarest = Math.max(rarest, this.rarityOf(feature))
    return rarest
  }

  rarityOf(feature: number): number {
    return this.#rarity[feature] ?? 0
  }

  #cosineWithSpread(other: number): number {
    const features = this.#features[other] as Int32Array
    const weights = this.#weights[other] as Float64Array
    let sum = 0
    for (let at = 0; at < features.length; at++)
      sum += (weights[at] as number) * (this.#spread[features[at] as number] as number)
    return sum
  }

  #postingOf(feature: number): readonly number[] {
    return this.#postings[feature] ?? []
  }
}
