import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { toJson } from './to-json.ts'

describe('the JSON of plain data', () => {
  const members = Array.prototype as { toJSON?: () => string }
  afterEach(() => {
    delete members.toJSON
  })

  it('is what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(toJson(value)).toBe(JSON.stringify(value))
      }),
    )
    expect(toJson({ left: undefined, kept: [undefined, null] })).toBe('{"kept":[null,null]}')
  })

  it('is the same where the page has arrays write themselves as texts', () => {
    const value = { windows: [{ from: 'a', to: 'b' }], tags: [] }
    const expected = JSON.stringify(value)
    members.toJSON = () => '[not yours]'
    expect(toJson(value)).toBe(expected)
  })

  it('has texts changed by the name that they stand under, in lists too', () => {
    const value = { keep: 'a', hide: ['b', 'c'] }
    expect(toJson(value, (text, name) => (name === 'hide' ? '•' : text))).toBe(
      '{"keep":"a","hide":["•","•"]}',
    )
  })
})
