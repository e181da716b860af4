import { STOP_WORD_LANGUAGES, stopWordsOf } from './stop-words.ts'

const DIACRITICS = /\p{M}/gu
const NO_WORD = /[^\p{L}\p{N}]+/u

/**
 * The language that a question is written in, as its common words tell; `fallback`, the person's own, when they do not.
 * A page in English has French readers who ask in French.
 */
export function questionLanguage(question: string, fallback: string): string {
  const words = question.toLowerCase().normalize('NFD').replace(DIACRITICS, '').split(NO_WORD)
  const common = (lang: string) => words.filter((word) => stopWordsOf(lang).has(word)).length
  let language = fallback
  let most = common(fallback)
  for (const candidate of STOP_WORD_LANGUAGES) {
    const count = common(candidate)
    if (count > most) {
      language = candidate
      most = count
    }
  }
  return language
}
