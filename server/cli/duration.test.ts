import { expect, test } from 'vitest'
import { durationText, parseDuration } from './duration.ts'

test.each([
  ['30m', 1_800],
  ['6h', 21_600],
  ['1d', 86_400],
  ['2w', 1_209_600],
])('reads %s, and writes it again', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds)
  expect(durationText(seconds)).toBe(text)
})

test.each(['0h', '', 'h', '1.5h', '-1h', '10s', '9999w', 'never'])('takes %j for no pause', (text) => {
  expect(parseDuration(text)).toBeNull()
})
