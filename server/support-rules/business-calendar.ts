import { DateTime } from 'luxon'

/** When support works. Hours are local to `zone`, so they follow its daylight saving. */
export interface BusinessCalendar {
  /** IANA zone, or a fixed offset such as `UTC-8`. */
  zone: string
  /** Whole local hours, `opens` < `closes`. */
  opens: number
  closes: number
  /** ISO weekdays: 1 Monday … 7 Sunday. */
  weekdays: number[]
  /** Local dates without business hours, `YYYY-MM-DD`. */
  holidays: string[]
}

export interface BusinessInterval {
  start: DateTime
  end: DateTime
}

/** A calendar with no business hour for this long is a mistake in its settings, not a long holiday. */
const SEARCH_HORIZON_DAYS = 400

/**
 * The business intervals that end after `from`, in order, the first one cut at `from`.
 *
 * @throws {RangeError} when the calendar has no business hour within 400 days.
 */
export function* businessIntervals(calendar: BusinessCalendar, from: Date): Generator<BusinessInterval> {
  const start = DateTime.fromJSDate(from).setZone(calendar.zone)
  if (!start.isValid) throw new RangeError(`"${calendar.zone}" is not a time zone`)
  let idleDays = 0
  for (let day = start.startOf('day'); idleDays < SEARCH_HORIZON_DAYS; day = day.plus({ days: 1 })) {
    idleDays += 1
    if (!isBusinessDay(calendar, day)) continue
    const opening = day.set({ hour: calendar.opens })
    const closing =
      calendar.closes === 24 ? day.plus({ days: 1 }).startOf('day') : day.set({ hour: calendar.closes })
    if (closing <= start) continue
    idleDays = 0
    yield { start: DateTime.max(opening, start), end: closing }
  }
  throw new RangeError(`The calendar has no business hour within ${SEARCH_HORIZON_DAYS} days`)
}

function isBusinessDay(calendar: BusinessCalendar, day: DateTime): boolean {
  return calendar.weekdays.includes(day.weekday) && !calendar.holidays.includes(day.toISODate() ?? '')
}
