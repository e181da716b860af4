import { DateTime } from 'luxon'

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

/** An instant by the clocks of a zone: `10:00`. */
export function timeText(instant: string, zone: string, dateLocale: string): string {
  return time(inZone(instant, zone, dateLocale))
}

/** A zone that is no more than an offset has no other name. */
function named(zone: string): string {
  return zone.includes('/') ? ` (${zone})` : ''
}

function inZone(instant: string, zone: string, dateLocale: string): DateTime {
  return DateTime.fromISO(instant, { zone }).setLocale(dateLocale)
}

function day(instant: DateTime): string {
  return instant.toLocaleString(DateTime.DATE_HUGE)
}

function time(instant: DateTime): string {
  return instant.toLocaleString(DateTime.TIME_24_SIMPLE)
}
