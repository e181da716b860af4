import { expect, test } from 'vitest'
import { typedShare } from './typed-share.ts'

test.each([
  ['reindex', 0.5, 'rein'],
  ['  reindex ', 1, 'reindex'],
  ['ab', 0.01, 'a'],
  ['🙂🙂🙂🙂', 0.75, '🙂🙂🙂'],
])('is the beginning, in whole characters: %j, %s', (text, share, typed) => {
  expect(typedShare(text, share)).toBe(typed)
})
