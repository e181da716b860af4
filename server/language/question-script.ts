/** A script that tells the language, unless the person reads another of those that are written in it. */
interface Script {
  letters: RegExp
  language: string
  others?: readonly string[]
}

const SCRIPTS: readonly Script[] = [
  // Japanese also has Han characters, so its own come first.
  { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, language: 'ja' },
  { letters: /\p{Script=Hangul}/gu, language: 'ko' },
  { letters: /\p{Script=Han}/gu, language: 'zh', others: ['ja', 'ko', 'yue'] },
  {
    letters: /\p{Script=Cyrillic}/gu,
    language: 'ru',
    others: ['be', 'bg', 'kk', 'ky', 'mk', 'mn', 'sr', 'tg', 'uk'],
  },
  { letters: /\p{Script=Arabic}/gu, language: 'ar', others: ['ckb', 'fa', 'ps', 'sd', 'ug', 'ur'] },
  { letters: /\p{Script=Greek}/gu, language: 'el' },
  { letters: /\p{Script=Hebrew}/gu, language: 'he', others: ['yi'] },
  { letters: /\p{Script=Thai}/gu, language: 'th' },
  { letters: /\p{Script=Devanagari}/gu, language: 'hi', others: ['mr', 'ne', 'sa'] },
]
const LETTER = /\p{L}/gu
/** Names of products are Latin in every language, and may be half of a question. */
const ENOUGH = 0.25

/** The language that a question's letters tell, where they are not Latin; null where they are. */
export function languageByScript(question: string, personsLanguage: string): string | null {
  const letters = question.match(LETTER)?.length ?? 0
  if (letters === 0) return null
  for (const { letters: ofScript, language, others = [] } of SCRIPTS) {
    const count = question.match(ofScript)?.length ?? 0
    if (count > 0 && count >= letters * ENOUGH)
      return others.includes(personsLanguage) ? personsLanguage : language
  }
  return null
}

/** Who reads a language of another script, and asks in Latin letters, asks in another language. */
export function hasOtherScript(lang: string): boolean {
  return SCRIPTS.some(({ language, others = [] }) => language === lang || others.includes(lang))
}
