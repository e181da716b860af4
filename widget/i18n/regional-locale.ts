import type { WidgetLocale } from './locales.ts'

/**
 * The browser's own region of the language where it has one: it decides about digits, 24 hours and the order of a date.
 * Always in the calendar of the promises and of the mails: some regions would reckon otherwise.
 */
export function regionalLocale(locale: WidgetLocale): string {
  const region =
    navigator.languages.find((each) => each.toLowerCase().startsWith(`${locale}-`)) ??
    (locale === 'en' ? 'en-GB' : locale)
  return new Intl.Locale(region, { calendar: 'gregory' }).toString()
}
