import type { WidgetLocale } from './locales.ts'
import { regionalLocale } from './regional-locale.ts'

/** "Monday 23 November" */
export const WHOLE_DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const

/**
 * Writes dates, or stretches of time, in the habits of the person's own region. In French the first of a month is an ordinal
 * ("1er décembre"), which `Intl` does not write.
 */
export function dateFormat(locale: WidgetLocale, options: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat(regionalLocale(locale), options)
  return (from: Date | number, to?: Date | number): string => {
    const text = to === undefined ? format.format(from) : format.formatRange(from, to)
    return locale === 'fr' ? text.replace(/(?<!\d)1(?=\s[adfjmnos])/, '1er') : text
  }
}
