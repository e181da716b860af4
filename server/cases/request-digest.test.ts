import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { requestDigest } from './request-digest.ts'

function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toReversed()
  return Object.fromEntries(entries.map(([key, inner]) => [key, withKeysReversed(inner)]))
}

describe('a request digest', () => {
  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(requestDigest(withKeysReversed(value))).toBe(requestDigest(value))
      }),
    )
  })

  it('differs where a value, a key or the order of a list differs', () => {
    const digests = [
      { a: 1 },
      { a: '1' },
      { b: 1 },
      { a: null },
      { a: [1, 2] },
      { a: [2, 1] },
      { a: { b: 1 } },
      {},
      [],
      JSON.parse('{"__proto__":1}'),
    ].map(requestDigest)
    expect(new Set(digests).size).toBe(digests.length)
  })

  it('counts an undefined key as absent', () => {
    expect(requestDigest({ a: 1, b: undefined })).toBe(requestDigest({ a: 1 }))
  })
})
