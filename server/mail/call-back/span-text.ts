import { DateTime } from 'luxon'
import { correctedDate } from '../../language/corrected-date.ts'

/**
 * Two instants by the clocks of a zone, with what tells them apart when clocks change: `Tuesday 9 June 2026,
 * 10:00–10:30 CEST (Europe/Paris)`. `dateLocale` is a BCP 47 tag.
 */
export function spanText(span: { from: string; to: string }, zone: string, dateLocale: string): string {
  const from = inZone(span.from, zone, dateLocale)
  const to = inZone(span.to, zone, dateLocale)
  const fromOffset = from.offset === to.offset ? '' : ` ${from.offsetNameShort}`
  const toDay = from.hasSame(to, 'day') ? '' : `${day(to)}, `
  return `${day(from)}, ${time(from)}${fromOffset}–${toDay}${time(to)} ${to.offsetNameShort}${named(zone)}`
}

/** The beginning of it in a few words, for a subject: `Tue 9 Jun, 10:00 CEST`. */
export function startText({ from }: { from: string }, zone: string, dateLocale: string): string {
  const start = inZone(from, zone, dateLocale)
  return `${shortDayText(start)}, ${time(start)} ${start.offsetNameShort}`
}

/** In the locale of the instant: `Tue 9 Jun`. */
export function shortDayText(at: DateTime): string {
  return dayText(at, { weekday: 'short', day: 'numeric', month: 'short' })
}

/** A zone that is no more than an offset has no other name. */
function named(zone: string): string {
  return zone.includes('/') ? ` (${zone})` : ''
}

function inZone(instant: string, zone: string, dateLocale: string): DateTime {
  return DateTime.fromISO(instant, { zone }).setLocale(dateLocale)
}

function day(instant: DateTime): string {
  return dayText(instant, DateTime.DATE_HUGE)
}

function dayText(at: DateTime, format: Intl.DateTimeFormatOptions): string {
  return correctedDate(at.toLocaleString(format), at.locale ?? '')
}

function time(instant: DateTime): string {
  return instant.toLocaleString(DateTime.TIME_24_SIMPLE)
}
