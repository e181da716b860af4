import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from './lines-of.ts'

async function* stream(pieces: string[]) {
  yield* pieces
}

const groupsOf = (...pieces: string[]) => Array.fromAsync(linesOf(stream(pieces)))

test('gives what a piece has ended at once, and the rest at the end', async () => {
  expect(await groupsOf('a\nb', 'c\n', 'd')).toEqual([['a'], ['bc'], ['d']])
})

test('gives the same lines however the stream is cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: fc.constantFrom('a', '\n', 'é') })), async (pieces) => {
      const lines = pieces.join('').split('\n')
      if (lines.at(-1) === '') lines.pop()
      expect((await groupsOf(...pieces)).flat()).toEqual(lines)
    }),
  )
})

test('does not keep a line that is too long, and goes on with the next', async () => {
  const long = 'x'.repeat(60_000)
  expect(await groupsOf(long, long, long, '\nshort\n', `${long}${long}\nlast`)).toEqual([
    [null, 'short'],
    [null],
    ['last'],
  ])
})
