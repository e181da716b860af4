import { describe, expect, it } from 'vitest'
import { type Headed, readHead } from './read-head.ts'

/** Tells whether it was let go of before its end. */
function source(...parts: string[]) {
  const state = { given: 0, letGo: false }
  async function* generate() {
    try {
      for (const part of parts) {
        state.given += 1
        yield Buffer.from(part)
      }
    } finally {
      state.letGo = state.given < parts.length
    }
  }
  return { state, stream: generate() }
}

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

describe('the head of a stream', () => {
  it('is read while the rest waits, and the stream is whole all the same', async () => {
    const { state, stream } = source('ab', 'cd', 'ef', 'gh')
    const { head, whole } = await readHead(stream, 3)
    expect(Buffer.from(head).toString()).toBe('abc')
    expect(state.given).toBe(2)
    expect(await textOf(whole)).toBe('abcdefgh')
  })

  it('is all of a stream that is shorter', async () => {
    const { head, whole } = await readHead(source('a', 'b').stream, 100)
    expect(Buffer.from(head).toString()).toBe('ab')
    expect(await textOf(whole)).toBe('ab')
    const empty = await readHead(source().stream, 100)
    expect(empty.head.byteLength).toBe(0)
  })

  it('lets go of the stream when nobody reads on', async () => {
    for (const stop of [
      async (headed: Headed) => {
        for await (const _chunk of headed.whole) break
      },
      (headed: Headed) => headed.letGo(),
    ]) {
      const { state, stream } = source('ab', 'cd', 'ef')
      await stop(await readHead(stream, 1))
      expect(state).toEqual({ given: 1, letGo: true })
    }
  })
})
