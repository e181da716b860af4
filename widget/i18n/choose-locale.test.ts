import { describe, expect, it } from 'vitest'
import { chooseLocale } from './choose-locale.ts'
import { directionOf, WIDGET_LOCALES } from './locales.ts'

describe('chooseLocale', () => {
  it.each([
    [['fr'], 'fr'],
    [['fr-CA', 'en'], 'fr'],
    [['FR_be'], 'fr'],
    [[undefined, '', 'fr'], 'fr'],
    [['pt-BR'], 'pt'],
    [['de-CH-1996'], 'de'],
    [['ar-EG', 'en'], 'ar'],
    [['ja-JP-u-ca-japanese'], 'ja'],
    [['nb', 'de', 'en'], 'de'],
    [['zh-Hant-TW'], undefined],
    [['nb'], undefined],
    [['fra', 'dem', 'english'], undefined],
    [[5, null, {}, 'constructor', '__proto__'], undefined],
    [[], undefined],
  ] as const)('of %j chooses %s', (wishes, locale) => {
    expect(chooseLocale(wishes)).toBe(locale)
  })
})

describe('directionOf', () => {
  it('is from right to left in Arabic alone, as Intl has it', () => {
    for (const locale of WIDGET_LOCALES) {
      const { direction } = (
        new Intl.Locale(locale) as Intl.Locale & { getTextInfo(): { direction: string } }
      ).getTextInfo()
      expect(directionOf(locale), locale).toBe(direction)
    }
  })
})
