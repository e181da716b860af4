import { describe, expect, it } from 'vitest'
import { negotiateLocale } from './negotiate-locale.ts'

describe('the language of an answer', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
    ['de,en;q=0.5,fr;q=0.7', 'fr'],
    ['EN-gb', 'en'],
    ['fr;q=0, en', 'en'],
  ])('for "%s" is %s', (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale)
  })

  it.each([undefined, '', 'de', '*', ';;;q=x', 'fr;q=0'])('is English when nothing fits: %s', (header) => {
    expect(negotiateLocale(header)).toBe('en')
  })
})
