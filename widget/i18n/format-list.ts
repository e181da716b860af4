import type { WidgetLocale } from './locales.ts'

/** Things side by side, as the language joins them: "a, b and c". */
export function formatList(items: readonly string[], locale: WidgetLocale): string {
  return new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale).format(items)
}
