import { expect, test } from 'vitest'
import { callLengths, roomAt } from './call-lengths.ts'
import { startTimes } from './start-times.ts'

const before = new Date('2026-06-01T00:00:00Z')
const choicesOf = (...windows: [from: string, to: string][]) =>
  startTimes(
    windows.map(([from, to]) => ({ from: `2026-06-09T${from}Z`, to: `2026-06-09T${to}Z` })),
    before,
  )

test.each([
  ['a window of a quarter of an hour', choicesOf(['07:00:00', '07:15:00']), [15]],
  ['one of an hour', choicesOf(['07:00:00', '08:00:00']), [15, 25, 30, 45, 60]],
  [
    'the longest of several',
    choicesOf(['07:00:00', '07:30:00'], ['09:00:00', '10:30:00']),
    [15, 25, 30, 45, 60, 90],
  ],
  ['a whole day', choicesOf(['00:00:00', '23:00:00']), [15, 25, 30, 45, 60, 90, 120]],
])('a call is offered no longer than there is room for: %s', (_window, choices, lengths) => {
  expect(callLengths(choices, 25)).toEqual(lengths)
})

test('the usual length is not offered where there is no room for it', () => {
  expect(callLengths(choicesOf(['07:00:00', '08:00:00']), 240)).not.toContain(240)
})

test('what has begun of a window is no room any more', () => {
  const now = new Date('2026-06-09T07:20:00Z')
  const [choice] = startTimes([{ from: '2026-06-09T07:00:00Z', to: '2026-06-09T08:00:00Z' }], now)
  if (!choice) throw new Error('There is no choice')
  expect(callLengths([choice], 30)).toEqual([15, 30])
  expect(roomAt('2026-06-09T07:45:00.000Z', choice)).toBe(15)
})
