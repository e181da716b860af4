import { describe, expect, it } from 'vitest'
import { BUILT_IN_SYNONYMS } from './built-in-synonyms.ts'

describe('the built-in synonyms', () => {
  it('hold in one language each, every line of them', () => {
    const languages = new Set(BUILT_IN_SYNONYMS.map(({ lang }) => lang))
    expect([...languages].sort()).toEqual(['en', 'fr'])
    expect(BUILT_IN_SYNONYMS.filter(({ lang }) => lang === 'en').length).toBeGreaterThan(50)
    expect(BUILT_IN_SYNONYMS.filter(({ lang }) => lang === 'fr').length).toBeGreaterThan(30)
  })

  it.each([
    ['en', 'remove', 'delete'],
    ['en', 'sign in', 'log in'],
    ['fr', 'mdp', 'mot de passe'],
  ])('know in %s that %s is another word for %s', (lang, said, meant) => {
    const rule = BUILT_IN_SYNONYMS.find((one) => one.lang === lang && one.from.includes(said))
    expect(rule?.to).toContain(meant)
  })
})
