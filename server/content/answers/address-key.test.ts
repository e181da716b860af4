import { describe, expect, it } from 'vitest'
import { addressKey } from './address-key.ts'

describe('an address', () => {
  it.each([
    'https://docs.example.com/guide/keys',
    'http://docs.example.com/guide/keys/',
    'https://www.docs.example.com/guide/keys#rotate',
    'https://DOCS.example.com/guide/keys?utm_source=forum&utm_medium=x',
    'https://docs.example.com/guide/keys/index.html',
  ])('is known in any spelling: %s', (address) => {
    expect(addressKey(address)).toBe('docs.example.com/guide/keys')
  })

  it('keeps the part of its query that chooses a page, in one order', () => {
    expect(addressKey('https://help.example.com/?b=2&a=1')).toBe('help.example.com/?a=1&b=2')
  })

  it('may be a path of this server', () => {
    expect(addressKey('/help/en/keys/#new')).toBe('/help/en/keys')
  })

  it.each(['mailto:ada@example.com', 'doc:keys', '', 'javascript:alert(1)', 'https://'])(
    'is none: %j',
    (text) => {
      expect(addressKey(text)).toBeNull()
    },
  )
})
