import { expect, test } from 'vitest'
import { attachable } from './file-parts.ts'

const file = (name: string, megabytes: number) => ({
  id: name,
  name,
  type: 'image/png',
  bytes: megabytes * 1024 * 1024,
})
const chosen = (...files: ReturnType<typeof file>[]) => attachable(files).map(({ name }) => name)

test('carries what a mail may hold, in the order in which it was added', () => {
  expect(chosen(file('b', 4), file('a', 6))).toEqual(['b', 'a'])
  expect(chosen()).toEqual([])
})

test('leaves a large file out rather than all the small ones', () => {
  expect(chosen(file('film', 9), file('a', 1), file('b', 2))).toEqual(['a', 'b'])
  expect(chosen(file('film', 10.1))).toEqual([])
})
