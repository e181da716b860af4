import type { Messages } from './translate.ts'

/** The languages of the dashboard, by their own names; each loads by itself. */
export const LANGUAGES = {
  en: { name: 'English', load: async (): Promise<Messages> => (await import('./en/messages.ts')).messages },
  fr: { name: 'Français', load: async (): Promise<Messages> => (await import('./fr/messages.ts')).messages },
} as const

export type Language = keyof typeof LANGUAGES

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(LANGUAGES, value)
}

/** The first wish (BCP 47) that there are words for; English otherwise. */
export function chooseLanguage(wishes: readonly string[]): Language {
  return wishes.map((wish) => wish.toLowerCase().split('-')[0]).find(isLanguage) ?? 'en'
}

/** How dates and numbers are written: as in the region of a wish in this language, where one names it. */
export function regionalLocale(language: Language, wishes: readonly string[]): string {
  return wishes.find((wish) => chooseLanguage([wish]) === language && wish.startsWith(language)) ?? language
}
