import { expect, test } from 'vitest'
import { interleave } from './interleave.ts'

test.each([
  [
    ['d1', 'd2'],
    ['t1', 't2'],
    ['d1', 't1', 'd2', 't2'],
  ],
  [['d1'], ['t1', 't2', 't3'], ['d1', 't1', 't2', 't3']],
  [['d1', 'd2', 'd3'], ['t1'], ['d1', 't1', 'd2', 'd3']],
  [[], ['t1', 't2'], ['t1', 't2']],
  [[], [], []],
])('takes turns, the first list first, and lets the longer go on: %j, %j', (first, second, both) => {
  expect(interleave(first, second)).toEqual(both)
})
