import { fold } from './fold.ts'
import { hasOtherScript, languageByScript } from './question-script.ts'
import { STOP_WORD_LANGUAGES, stopWordsOf } from './stop-words.ts'

/** don't, it's, I'm: one word, as the lists have it; in l'index the first part is one. */
const CONTRACTION = /(?<=\p{L})['’](?=(?:t|s|d|m|re|ve|ll)(?!\p{L}))/gu
const NO_WORD = /[^\p{L}\p{M}\p{N}]+/u
/** A text's first words tell its language; a log that follows may tell another. */
const TELLING_CHARACTERS = 1_000
/** Against a person whose language we have no common words of, one word that looks like another language's is no proof. */
const PROOF_AGAINST_UNKNOWN = 2

/** Letters and marks that only one of the languages writes: each is worth a common word of its own. */
const SIGNS: readonly [sign: RegExp, language: string][] = [
  [/[¿¡ñ]/i, 'es'],
  [/[ãõ]/i, 'pt'],
  [/ß/, 'de'],
]

/** What a common word tells: the languages that have it, and more the fewer they are. */
const TELLING = new Map<string, { languages: string[]; weight: number }>()
for (const language of STOP_WORD_LANGUAGES)
  for (const word of stopWordsOf(language)) {
    const languages = [...(TELLING.get(word)?.languages ?? []), language]
    TELLING.set(word, { languages, weight: 1 / languages.length })
  }

/**
 * The language that a question is written in, as its script or its common words tell; `fallback`, the person's own, when
 * they do not, or fit two other languages alike. A page in English has French readers who ask in French.
 */
export function questionLanguage(question: string, fallback: string): string {
  const start = question.slice(0, TELLING_CHARACTERS)
  const byScript = languageByScript(start, fallback)
  if (byScript) return byScript
  const scores = new Map<string, number>()
  for (const word of fold(start.replace(CONTRACTION, '')).split(NO_WORD)) {
    const told = TELLING.get(word)
    for (const language of told?.languages ?? [])
      scores.set(language, (scores.get(language) ?? 0) + (told?.weight ?? 0))
  }
  for (const [sign, language] of SIGNS)
    if (sign.test(start)) scores.set(language, (scores.get(language) ?? 0) + 1)
  const [best, second] = [...scores].sort(([, a], [, b]) => b - a)
  if (!best) return fallback
  const [language, score] = best
  const isKnown = STOP_WORD_LANGUAGES.includes(fallback) || hasOtherScript(fallback)
  const toBeat = isKnown ? (scores.get(fallback) ?? 0) : PROOF_AGAINST_UNKNOWN
  return score > toBeat && score > (second?.[1] ?? 0) ? language : fallback
}
