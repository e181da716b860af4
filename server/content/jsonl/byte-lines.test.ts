import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ByteLine, byteLines } from './byte-lines.ts'

async function linesOf(chunks: Uint8Array[], limit: number): Promise<ByteLine[]> {
  const lines: ByteLine[] = []
  async function* stream() {
    for (const chunk of chunks) yield Buffer.from(chunk)
  }
  for await (const line of byteLines(stream(), limit)) lines.push(line)
  return lines
}

test('gives the same lines wherever the chunks were cut', async () => {
  const pieces = fc.array(fc.constantFrom('a', 'bc', 'é', '\n', '{"x": 1}'), { maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(pieces, async (parts) => {
      const text = parts.join('')
      const expected = text.split('\n')
      if (expected.at(-1) === '') expected.pop()
      const lines = await linesOf(
        parts.map((part) => Buffer.from(part)),
        1_000,
      )
      expect(lines.map((line) => line.bytes.toString())).toEqual(expected)
      expect(lines.map((line) => line.number)).toEqual(expected.map((_, index) => index + 1))
      expect(lines.at(-1)?.end ?? 0).toBe(Buffer.byteLength(text))
    }),
  )
})

test('keeps both ends of a line beyond the limit, and goes on behind it', async () => {
  const chunks = ['{"id":"first"', ...Array(400).fill('x'.repeat(1_000)), '"id":"last"}\nnext\n']
  const lines = await linesOf(
    chunks.map((chunk) => Buffer.from(chunk)),
    10_000,
  )
  expect(lines.map((line) => [line.number, line.beyondLimit])).toEqual([
    [1, true],
    [2, false],
  ])
  const excerpt = lines[0]?.bytes.toString() ?? ''
  expect(excerpt.startsWith('{"id":"first"')).toBe(true)
  expect(excerpt.endsWith('"id":"last"}')).toBe(true)
  expect(excerpt.length).toBeLessThan(200_000)
  expect(lines[1]?.bytes.toString()).toBe('next')
})
