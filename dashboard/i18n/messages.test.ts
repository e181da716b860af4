import { describe, expect, it } from 'vitest'
import { messages as english } from './en/messages.ts'
import { messages as french } from './fr/messages.ts'
import { chooseLanguage, regionalLocale } from './languages.ts'
import { createTranslate } from './translate.ts'

const placeholdersOf = (message: unknown) =>
  [...new Set([...JSON.stringify(message).matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort()

describe('the messages', () => {
  it.each(Object.keys(english) as (keyof typeof english)[])(
    '%s says in French all that it says in English',
    (key) => {
      const known = placeholdersOf(english[key])
      expect(placeholdersOf(french[key]).filter((name) => !known.includes(name))).toEqual([])
      expect(known.filter((name) => !placeholdersOf(french[key]).includes(name))).toEqual([])
    },
  )

  it('choose the plural of their language', () => {
    const inEnglish = createTranslate('en-GB', english)
    const inFrench = createTranslate('fr', french)
    expect(inEnglish('gaps.times', { count: 0 })).toBe('0 times')
    expect(inFrench('contents.articles', { count: 0 })).toBe('0 article')
    expect(inEnglish('contents.articles', { count: 3204 })).toBe('3,204 articles')
  })
})

describe('the language', () => {
  it.each([
    [['fr-CA', 'en'], 'fr', 'fr-CA'],
    [['de', 'en-GB', 'fr'], 'en', 'en-GB'],
    [['de', 'ja'], 'en', 'en'],
    [[], 'en', 'en'],
  ] as const)('of a browser that wishes %j is %s, written as in %s', (wishes, language, locale) => {
    expect(chooseLanguage(wishes)).toBe(language)
    expect(regionalLocale(language, wishes)).toBe(locale)
  })
})
