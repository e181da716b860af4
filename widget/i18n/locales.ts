/** The languages that the widget speaks. The server's own texts (mail, problems) are in fewer: see its `LOCALES`. */
export const WIDGET_LOCALES = ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'ja', 'ar'] as const
export type WidgetLocale = (typeof WIDGET_LOCALES)[number]

/** Which way a language is written: the value of a `dir` attribute. */
export function directionOf(locale: WidgetLocale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr'
}
