import { describe, expect, it } from 'vitest'
import { pinnedAnswers } from './pinned-answers.ts'

const rules = [
  { page: '/billing/*', articles: ['invoices'] },
  { query: 'Réinitialiser mot de passe', articles: ['password', 'https://docs.example.com/sso'] },
  { page: 'https://app.example.com/*/keys', query: 'rotate', articles: ['rotate', 'invoices'] },
]
const pinned = (text: string, page = '', asYouType = false) => pinnedAnswers(rules, { text, page, asYouType })

describe('pinned answers', () => {
  it.each([
    ['https://app.example.com/billing/2026?token=secret#top', ['invoices']],
    ['/billing/', ['invoices']],
    ['https://app.example.com/billing', ['invoices']],
    ['https://app.example.com/billings', []],
    ['https://app.example.com/a/billing/2026', []],
    ['not an address at all', []],
    ['', []],
  ])('are those of the page: %s', (page, ids) => {
    expect(pinned('', page)).toEqual(ids)
  })

  it.each([
    ['Comment reinitialiser mon mot de passe ?', true],
    ['MOT DE PASSE: RÉINITIALISER', true],
    ['mot de passe perdu', false],
  ])(
    'are those of a question that has all the words, in any order and with or without accents: %s',
    (text, found) => {
      expect(pinned(text)).toEqual(found ? ['password', 'https://docs.example.com/sso'] : [])
    },
  )

  it('take the last word as begun while it is typed, once it says enough', () => {
    expect(pinned('réinitialiser mot de pas', '', true)).toHaveLength(2)
    expect(pinned('réinitialiser mot de pa', '', true)).toHaveLength(0)
    expect(pinned('réinitialiser mot de pas ', '', true)).toHaveLength(0)
    expect(pinned('réinitialiser mot de pas', '', false)).toHaveLength(0)
  })

  it('need page and words where a rule states both, and stand once', () => {
    expect(pinned('rotate it', 'https://app.example.com/engine/7/keys')).toEqual(['rotate', 'invoices'])
    expect(pinned('rotate it', 'https://evil.example.com/engine/7/keys')).toEqual([])
    expect(pinned('rotate it', '/billing/keys')).toEqual(['invoices'])
  })

  it('are found in bounded time, whatever the pattern', () => {
    const nasty = [{ page: `/${'*a'.repeat(200)}b`, articles: ['x'] }]
    expect(pinnedAnswers(nasty, { text: '', page: `/${'a'.repeat(2_000)}`, asYouType: false })).toEqual([])
  })
})
