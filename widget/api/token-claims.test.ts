import { describe, expect, it } from 'vitest'
import { readTokenClaims } from './token-claims.ts'

const token = (claims: unknown) => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`

describe('readTokenClaims', () => {
  it('tells one person of one account from any other', () => {
    const persons = [
      { sub: 'ada', account: 'larkspur' },
      { sub: 'ada', account: 'juniper' },
      { sub: 'kim', account: 'larkspur' },
      { sub: 'zoë', account: 'larkspur' },
    ].map((claims) => readTokenClaims(token(claims)).person)
    expect(new Set(persons).size).toBe(4)
    expect(persons.at(-1)).toContain('zoë')
  })

  it('reads when the token ends', () => {
    expect(readTokenClaims(token({ sub: 'ada', exp: 1_700_000_000 })).expiresAt).toBe(1_700_000_000_000)
  })

  it.each(['', 'opaque', 'a.b.c', token(null), token({ sub: 7 })])(
    'claims nothing of what it cannot read: %s',
    (text) => {
      expect(readTokenClaims(text).person).toBeNull()
    },
  )
})
