import type { Language } from './language.ts'
import { LANGUAGES } from './languages.ts'
import type { SiteStrings } from './site-text.ts'

/** Attach mode's, which is no part of the panel. */
const ATTACH_KEY = /^attach\./
/** All that any language has. */
const PLURAL_FORMS: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other']
const LANGUAGE_PREFIX = new RegExp(`^(${Object.keys(LANGUAGES).join('|')}):`)

/** Tells whoever installed the widget of texts that no message will take: a key misspelt, or of another version. */
export async function checkStrings(
  strings: NonNullable<SiteStrings>,
  language: Language,
  complain: (message: string) => void,
): Promise<void> {
  const later = await Promise.all(Object.values(language.later).map((load) => load()))
  const known = new Set<string>()
  for (const { messages } of [language, ...later]) {
    for (const [key, message] of Object.entries(messages)) {
      known.add(key)
      if (typeof message !== 'string') for (const form of PLURAL_FORMS) known.add(`${key}.${form}`)
    }
  }
  const keys = Object.keys(strings)
  const unknown = keys.filter((given) => {
    const key = given.replace(LANGUAGE_PREFIX, '')
    return !known.has(key) && !ATTACH_KEY.test(key)
  })
  if (unknown.length > 0) complain(`Guichet: strings has keys of no message: ${unknown.join(', ')}.`)
  const noText = keys.filter((key) => typeof strings[key] !== 'string')
  if (noText.length > 0) complain(`Guichet: strings has what is no text: ${noText.join(', ')}.`)
}
