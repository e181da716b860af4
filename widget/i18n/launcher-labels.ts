import type { WidgetLocale } from './locales.ts'

/** The launcher's label. Every page loads all of them: one word each. */
export const LAUNCHER_LABELS: Record<WidgetLocale, string> & { __proto__?: never } = {
  // A page may ask for the language `constructor`.
  __proto__: null as never,
  en: 'Help',
  fr: 'Aide',
  de: 'Hilfe',
  es: 'Ayuda',
  pt: 'Ajuda',
  it: 'Assistenza',
  nl: 'Help',
  ja: 'ヘルプ',
  ar: 'المساعدة',
}
