import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toTheEnd } from '../../../test/support/to-the-end.ts'
import { averageLinkage, type Likeness } from './average-linkage.ts'

function grouped(items: number, pairs: Likeness[], least = 0.5, sizes = Array<number>(items).fill(1)) {
  return toTheEnd(averageLinkage(sizes, pairs, least))
}

const pair = (a: number, b: number, similarity: number) => ({ a, b, similarity })

describe('average linkage', () => {
  it('joins what is alike enough, and leaves alone what is not', () => {
    expect(grouped(4, [pair(0, 2, 0.9), pair(1, 3, 0.4)])).toEqual([[0, 2], [1], [3]])
    expect(grouped(0, [])).toEqual([])
  })

  it('does not chain two groups together by one item that is like both', () => {
    const pairs = [pair(0, 1, 1), pair(3, 4, 1), pair(1, 2, 0.6), pair(2, 3, 0.55)]
    expect(grouped(5, pairs)).toEqual([[0, 1], [2], [3, 4]])
  })

  it('counts an item as often as things that it stands for', () => {
    const pairs = [pair(0, 1, 0.9), pair(0, 2, 0.6), pair(1, 2, 0.1)]
    expect(grouped(3, pairs, 0.5, [10, 1, 1])).toEqual([[0, 1, 2]])
    expect(grouped(3, pairs, 0.5, [1, 10, 1])).toEqual([[0, 1], [2]])
  })

  it('gives every item one group, whatever order the pairs come in', () => {
    const world = fc.integer({ min: 2, max: 12 }).chain((items) =>
      fc
        .uniqueArray(
          fc
            .tuple(fc.nat(items - 1), fc.nat(items - 1), fc.integer({ min: 1, max: 100 }))
            .filter(([a, b]) => a < b),
          { selector: ([a, b]) => `${a}-${b}` },
        )
        .chain((pairs) =>
          fc.record({
            items: fc.constant(items),
            pairs: fc.constant(pairs.map(([a, b, similarity]) => pair(a, b, similarity / 100))),
            order: fc.shuffledSubarray([...pairs.keys()], { minLength: pairs.length }),
          }),
        ),
    )
    fc.assert(
      fc.property(world, ({ items, pairs, order }) => {
        const groups = grouped(items, pairs)
        expect(groups.flat().sort((a, b) => a - b)).toEqual([...Array(items).keys()])
        expect(
          grouped(
            items,
            order.map((at) => pairs[at] as Likeness),
          ),
        ).toEqual(groups)
      }),
    )
  })
})
