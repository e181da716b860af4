import { primaryLanguage } from '../../language/primary-language.ts'

/** An index each: an article is read by the rules of its language. `cjk` is for Chinese, Japanese and Korean. */
export const INDEX_LANGUAGES = [
  ...(['en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'ru', 'ar'] as const),
  ...(['cjk', 'other'] as const),
] as const

export type IndexLanguage = (typeof INDEX_LANGUAGES)[number]

const WRITTEN_WITHOUT_SPACES: ReadonlySet<string> = new Set(['zh', 'ja', 'ko'])

/** The index that an article in a BCP 47 language belongs in. */
export function indexLanguageOf(lang: string): IndexLanguage {
  const primary = primaryLanguage(lang)
  if (WRITTEN_WITHOUT_SPACES.has(primary)) return 'cjk'
  return INDEX_LANGUAGES.find((language) => language === primary) ?? 'other'
}
