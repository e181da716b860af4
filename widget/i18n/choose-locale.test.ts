import { describe, expect, it } from 'vitest'
import { chooseLocale } from './choose-locale.ts'

describe('chooseLocale', () => {
  it.each([
    [['fr'], 'fr'],
    [['fr-CA', 'en'], 'fr'],
    [['FR_be'], 'fr'],
    [[undefined, '', 'fr'], 'fr'],
    [['de', 'fr', 'en'], 'fr'],
    [['de'], 'en'],
    [[], 'en'],
  ] as const)('of %j chooses %s', (wishes, locale) => {
    expect(chooseLocale(wishes)).toBe(locale)
  })
})
