import { BondQueue } from './bond-queue.ts'

/** Two items that are alike; `similarity` above 0 and up to 1. Pairs that are not named are not alike at all. */
export interface Likeness {
  a: number
  b: number
  similarity: number
}

const SEEN_AT_ONCE = 256

/**
 * Groups items by average linkage: again and again the two groups whose items are most alike on average become one, until
 * no two are alike by `least`. What comes out does not depend on the order of `pairs`; of equal means the pair with the
 * smaller items goes first, so give the items an order that means something.
 *
 * Average, not single: one question that is a little like two topics must not chain them together.
 *
 * Yields now and then, so that whoever runs it can do something else.
 *
 * @param sizes how many things each item stands for, and counts as
 * @returns the groups, each in ascending order, the one with the smallest item first
 */
export function* averageLinkage(
  sizes: readonly number[],
  pairs: readonly Likeness[],
  least: number,
): Generator<void, number[][]> {
  const members: (number[] | null)[] = sizes.map((_, item) => [item])
  const size = [...sizes]
  /** By item: the sum of all similarities across the two, by the other. */
  const bonds: Map<number, number>[] = sizes.map(() => new Map())
  const queue = new BondQueue()
  const meanOf = (a: number, b: number, sum: number) => sum / ((size[a] as number) * (size[b] as number))
  const offer = (a: number, b: number, sum: number) => {
    const mean = meanOf(a, b, sum)
    if (mean >= least) queue.push({ a: Math.min(a, b), b: Math.max(a, b), sum, mean })
  }
  for (const [at, { a, b, similarity }] of pairs.entries()) {
    const sum = similarity * (size[a] as number) * (size[b] as number)
    bonds[a]?.set(b, sum)
    bonds[b]?.set(a, sum)
    offer(a, b, sum)
    if (at % SEEN_AT_ONCE === 0) yield
  }
  let seen = 0
  for (let bond = queue.pop(); bond; bond = queue.pop()) {
    if (seen++ % SEEN_AT_ONCE === 0) yield
    const { a, b, sum, mean } = bond
    // What is another bond by now, or none, has been offered anew.
    if (!members[a] || !members[b] || bonds[a]?.get(b) !== sum || mean !== meanOf(a, b, sum)) continue
    // The one with fewer bonds moves to the other; the name of a group is no matter.
    const [kept, gone] = (bonds[a]?.size ?? 0) >= (bonds[b]?.size ?? 0) ? [a, b] : [b, a]
    members[kept]?.push(...(members[gone] ?? []))
    members[gone] = null
    size[kept] = (size[kept] as number) + (size[gone] as number)
    bonds[kept]?.delete(gone)
    for (const [other, moved] of bonds[gone] ?? []) {
      bonds[other]?.delete(gone)
      if (other === kept) continue
      const joint = (bonds[kept]?.get(other) ?? 0) + moved
      bonds[kept]?.set(other, joint)
      bonds[other]?.set(kept, joint)
    }
    bonds[gone] = new Map()
    for (const [other, joint] of bonds[kept] ?? []) offer(kept, other, joint)
  }
  return members
    .flatMap((group) => (group ? [group.sort((a, b) => a - b)] : []))
    .sort((one, other) => (one[0] as number) - (other[0] as number))
}
