import type { Language } from './language.ts'
import type { WidgetLocale } from './locales.ts'

/** One file each, fetched when it is to be spoken. */
export const LANGUAGES: Record<WidgetLocale, () => Promise<{ language: Language }>> = {
  en: () => import('./en/language.ts'),
  fr: () => import('./fr/language.ts'),
  de: () => import('./de/language.ts'),
  es: () => import('./es/language.ts'),
  pt: () => import('./pt/language.ts'),
  it: () => import('./it/language.ts'),
  nl: () => import('./nl/language.ts'),
  ja: () => import('./ja/language.ts'),
  ar: () => import('./ar/language.ts'),
}
