/** What one item has, such as its words, each with how much it counts. */
export type Features = ReadonlyMap<string, number>

/** Going through lists of this many items, in all, is enough to meet whatever one item may be like. */
const MOST_POSTINGS = 300

/** Items by their features. Which items there are decides; their order does not. */
export class SparseVectors {
  readonly #features: Int32Array[]
  readonly #weights: Float64Array[]
  /** By feature: the items that have it, in ascending order. */
  readonly #postings: number[][] = []
  /** The item that is compared just now, spread out by feature. */
  readonly #spread: Float64Array
  #compared: number | null = null

  constructor(items: readonly Features[]) {
    const ids = new Map<string, number>()
    this.#features = items.map((features, item) =>
      Int32Array.from(features.keys(), (feature) => {
        const id = ids.get(feature) ?? ids.size
        ids.set(feature, id)
        const posting = this.#postings[id]
        if (posting) posting.push(item)
        else this.#postings[id] = [item]
        return id
      }),
    )
    this.#weights = items.map((features) => Float64Array.from(features.values()))
    this.#spread = new Float64Array(ids.size)
  }

  isEmpty(item: number): boolean {
    return this.#featuresOf(item).length === 0
  }

  /**
   * Calls `visit` for items that share a feature with `item`, itself among them, each perhaps often; those with a rare
   * one first, and not all who share nothing but a common one.
   */
  visitNeighbours(item: number, visit: (other: number) => void): void {
    const rarestFirst = [...this.#featuresOf(item)].sort(
      (a, b) => this.#postingOf(a).length - this.#postingOf(b).length,
    )
    let left = MOST_POSTINGS
    for (const [at, feature] of rarestFirst.entries()) {
      const posting = this.#postingOf(feature)
      // A list is gone through whole or not at all: a part of it would be an order of the items.
      if (at > 0 && posting.length > left) return
      left -= posting.length
      for (const other of posting) visit(other)
    }
  }

  /** From here on `dotWith` compares with this item. */
  compareWith(item: number): void {
    if (this.#compared !== null)
      for (const feature of this.#featuresOf(this.#compared)) this.#spread[feature] = 0
    this.#compared = item
    const weights = this.#weights[item]
    for (const [at, feature] of this.#featuresOf(item).entries()) this.#spread[feature] = weights?.[at] ?? 0
  }

  dotWith(other: number): number {
    const features = this.#featuresOf(other)
    const weights = this.#weights[other] as Float64Array
    let sum = 0
    for (let at = 0; at < features.length; at++)
      sum += (weights[at] as number) * (this.#spread[features[at] as number] as number)
    return sum
  }

  #featuresOf(item: number): Int32Array {
    return this.#features[item] as Int32Array
  }

  #postingOf(feature: number): readonly number[] {
    return this.#postings[feature] as number[]
  }
}

/** Each item with the length 1, and every feature of it counting the less the more items have it. */
export function weighed(items: readonly Features[]): Features[] {
  const having = new Map<string, number>()
  for (const features of items)
    for (const feature of features.keys()) having.set(feature, (having.get(feature) ?? 0) + 1)
  const rarity = (feature: string) => Math.log(1 + items.length / (having.get(feature) ?? 1))
  return items.map((features) => {
    const weights = [...features].map(([feature, weight]) => [feature, weight * rarity(feature)] as const)
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
    return new Map(weights.map(([feature, weight]) => [feature, weight / length]))
  })
}

/** The mean of items, each counting by its size; of many features the heaviest `most`. */
export function meanOf(items: readonly { features: Features; size: number }[], most: number): Features {
  const size = items.reduce((sum, item) => sum + item.size, 0)
  const sums = new Map<string, number>()
  for (const item of items)
    for (const [feature, weight] of item.features)
      sums.set(feature, (sums.get(feature) ?? 0) + (weight * item.size) / size)
  if (sums.size <= most) return sums
  const heaviest = [...sums].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  return new Map(heaviest.slice(0, most))
}
