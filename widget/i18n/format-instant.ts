import type { TimeWindow } from '../api/contract.ts'
import { dateFormat, WHOLE_DAY } from './date-format.ts'
import type { WidgetLocale } from './locales.ts'
import { regionalLocale } from './regional-locale.ts'

const LONG = { ...WHOLE_DAY, hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const

/** An ISO instant in the person's own zone, in full: "Monday 23 November at 11:30 GMT+1". */
export function formatInstant(instant: string, locale: WidgetLocale): string {
  return dateFormat(locale, LONG)(new Date(instant))
}

/** An ISO instant, short, with its time: "23 Nov 2026, 11:30". */
export function formatMoment(instant: string, locale: WidgetLocale): string {
  return dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })(new Date(instant))
}

/** A stretch of time in a zone: "Monday 23 November, 17:00–18:00 GMT+1". */
export function formatWindow({ from, to }: TimeWindow, timeZone: string, locale: WidgetLocale): string {
  return dateFormat(locale, { ...LONG, timeZone })(new Date(from), new Date(to))
}

/** How a zone is called at an instant (milliseconds since the epoch): "GMT+1", "CET". */
export function zoneAt(instant: number, timeZone: string, locale: WidgetLocale): string {
  const format = new Intl.DateTimeFormat(regionalLocale(locale), { timeZone, timeZoneName: 'short' })
  return format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

/** An ISO instant or date, short: "23 Nov 2026". */
export function formatDay(instant: string, locale: WidgetLocale): string {
  return dateFormat(locale, { dateStyle: 'medium' })(new Date(instant))
}
