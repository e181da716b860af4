import type { Language } from './language.ts'
import type { WidgetLocale } from './locales.ts'

const english = () => import('./en/language.ts')

/** One file each; a language whose words are still to be written speaks English so long. */
export const LANGUAGES: Record<WidgetLocale, () => Promise<{ language: Language }>> = {
  en: english,
  fr: () => import('./fr/language.ts'),
  de: english,
  es: () => import('./es/language.ts'),
  pt: () => import('./pt/language.ts'),
  it: () => import('./it/language.ts'),
  nl: english,
  ja: english,
  ar: () => import('./ar/language.ts'),
}
