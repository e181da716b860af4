import { describe, expect, it } from 'vitest'
import { groupingScores } from './grouping-scores.ts'

const labels = [['a'], ['a'], ['a', 'b'], ['b']]

describe('the scores of a grouping', () => {
  it('are worked out by hand', () => {
    expect(
      groupingScores(labels, [
        [0, 1],
        [2, 3],
      ]),
    ).toEqual({
      groups: 2,
      // Both pairs belong together; of the four that do, two are found.
      pairs: { precision: 1, recall: 0.5 },
      // Recall: 2/3, 2/3, 2/4, 2/2.
      bCubed: { precision: 1, recall: expect.closeTo(17 / 24), f1: expect.closeTo(34 / 41) },
    })
  })

  it('punish one group for all, and a group for each', () => {
    expect(groupingScores(labels, [[0, 1, 2, 3]]).pairs).toEqual({
      precision: expect.closeTo(4 / 6),
      recall: 1,
    })
    expect(groupingScores(labels, [[0], [1], [2], [3]]).pairs).toEqual({ precision: 0, recall: 0 })
  })
})
