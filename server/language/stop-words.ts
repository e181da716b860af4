import { ARABIC } from './stop-words/arabic.ts'
import { DUTCH } from './stop-words/dutch.ts'
import { ENGLISH } from './stop-words/english.ts'
import { FRENCH } from './stop-words/french.ts'
import { GERMAN } from './stop-words/german.ts'
import { ITALIAN } from './stop-words/italian.ts'
import { PORTUGUESE } from './stop-words/portuguese.ts'
import { RUSSIAN } from './stop-words/russian.ts'
import { SPANISH } from './stop-words/spanish.ts'

/** Words too common to tell pages apart, as `fold` writes them, by language. Both engines leave them out. */
const STOP_WORDS: Record<string, ReadonlySet<string>> = {
  en: wordSet(ENGLISH),
  fr: wordSet(FRENCH),
  de: wordSet(GERMAN),
  es: wordSet(SPANISH),
  pt: wordSet(PORTUGUESE),
  it: wordSet(ITALIAN),
  nl: wordSet(DUTCH),
  ru: wordSet(RUSSIAN),
  ar: wordSet(ARABIC),
}

const NONE: ReadonlySet<string> = new Set()

/** The stop words of a primary language subtag; none for a language that has no list. */
export function stopWordsOf(lang: string): ReadonlySet<string> {
  return STOP_WORDS[lang] ?? NONE
}

/** The languages that have a list. */
export const STOP_WORD_LANGUAGES: readonly string[] = Object.keys(STOP_WORDS)

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}
