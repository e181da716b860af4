/** Two items that are alike; `similarity` above 0 and up to 1. Pairs that are not named are not alike at all. */
export interface Likeness {
  a: number
  b: number
  similarity: number
}

interface Bond {
  a: number
  b: number
  /** Of every pair across the two, summed up. */
  sum: number
  mean: number
}

const SEEN_AT_ONCE = 1_024

/**
 * Groups items by average linkage: again and again the two groups whose items are most alike on average become one, until
 * no two are alike by `least`. What comes out does not depend on the order of `pairs`; of equal means the pair with the
 * smaller items goes first, so give the items an order that means something.
 *
 * Average, not single: one question that is a little like two topics must not chain them together.
 *
 * Yields now and then, so that whoever runs it can do something else.
 *
 * @returns the groups, each in ascending order, the one with the smallest item first
 */
export function* averageLinkage(
  items: number,
  pairs: Iterable<Likeness>,
  least: number,
): Generator<void, number[][]> {
  const members: (number[] | null)[] = Array.from({ length: items }, (_, item) => [item])
  const bonds: Map<number, number>[] = Array.from({ length: items }, () => new Map())
  const queue = new BondQueue()
  const size = (group: number) => members[group]?.length ?? 0
  const offer = (a: number, b: number, sum: number) => {
    const mean = sum / (size(a) * size(b))
    if (mean >= least) queue.push({ a: Math.min(a, b), b: Math.max(a, b), sum, mean })
  }
  for (const { a, b, similarity } of pairs) {
    bonds[a]?.set(b, similarity)
    bonds[b]?.set(a, similarity)
    offer(a, b, similarity)
  }
  let bondsSeen = 0
  for (let bond = queue.pop(); bond; bond = queue.pop()) {
    bondsSeen += 1
    if (bondsSeen % SEEN_AT_ONCE === 0) yield
    const { a, b, sum } = bond
    // A bond of what has been merged since, or has another weight by now, has been offered anew.
    if (!members[a] || !members[b] || bonds[a]?.get(b) !== sum) continue
    if (bond.mean !== sum / (size(a) * size(b))) continue
    // Fewer bonds to move; the name of a group is told by its smallest item in the end.
    const [kept, gone] = (bonds[a]?.size ?? 0) >= (bonds[b]?.size ?? 0) ? [a, b] : [b, a]
    members[kept]?.push(...(members[gone] ?? []))
    members[gone] = null
    bonds[kept]?.delete(gone)
    for (const [other, weight] of bonds[gone] ?? []) {
      bonds[other]?.delete(gone)
      if (other === kept) continue
      const joint = (bonds[kept]?.get(other) ?? 0) + weight
      bonds[kept]?.set(other, joint)
      bonds[other]?.set(kept, joint)
    }
    bonds[gone] = new Map()
    for (const [other, weight] of bonds[kept] ?? []) offer(kept, other, weight)
  }
  return members
    .flatMap((group) => (group ? [group.sort((a, b) => a - b)] : []))
    .sort((one, other) => (one[0] as number) - (other[0] as number))
}

/** The strongest bond first. */
class BondQueue {
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
