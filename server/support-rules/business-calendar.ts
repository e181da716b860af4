import { DateTime, IANAZone } from 'luxon'

/** When support works. Hours are local to `zone`, so they follow its daylight saving. */
export interface BusinessCalendar {
  /** IANA zone, or a fixed offset such as `UTC-8`. */
  zone: string
  /** Whole local hours, `opens` < `closes`. */
  opens: number
  closes: number
  /** ISO weekdays: 1 Monday … 7 Sunday. */
  weekdays: readonly number[]
  /** Local dates without business hours. */
  holidays: Holidays
}

/** A list of dates, or a rule that knows them of any year. */
export interface Holidays {
  /** `date` is `YYYY-MM-DD`. */
  includes(date: string): boolean
}

/** From `start` up to, and without, `end`; more than no time. */
export interface BusinessInterval {
  start: DateTime
  end: DateTime
}

/** A calendar with no business hour for this long is a mistake in its settings, not a long holiday. */
const SEARCH_HORIZON_DAYS = 400

/** Whether a calendar can be kept in it: what names the machine's own zone differs from one server to the next. */
export function isBusinessZone(zone: string): boolean {
  return FIXED_OFFSET.test(zone) || IANAZone.isValidZone(zone)
}

const FIXED_OFFSET = /^UTC([+-](0?\d|1[0-4])(:[0-5]\d)?)?$/i

/**
 * The business intervals that end after `from`, in order, the first one cut at `from`.
 *
 * @throws {RangeError} when `from` or the zone is none, or the calendar has no business hour within 400 days.
 */
export function* businessIntervals(calendar: BusinessCalendar, from: Date): Generator<BusinessInterval> {
  if (Number.isNaN(from.getTime())) throw new RangeError('The instant to count from is not a date')
  const start = DateTime.fromJSDate(from, { zone: calendar.zone })
  if (!start.isValid) throw new RangeError(`"${calendar.zone}" is not a time zone`)
  let idleDays = 0
  for (let day: DateTime = start.startOf('day'); idleDays < SEARCH_HORIZON_DAYS; day = dayAfter(day)) {
    idleDays += 1
    if (!isBusinessDay(calendar, day)) continue
    const opening = DateTime.max(atHour(day, calendar.opens), start)
    const closing = atHour(day, calendar.closes)
    if (closing <= opening) continue
    idleDays = 0
    yield { start: opening, end: closing }
  }
  throw new RangeError(`The calendar has no business hour within ${SEARCH_HORIZON_DAYS} days`)
}

/** Some zones skip the hour after midnight: the day begins where its clock does, and the next one at its own midnight. */
function dayAfter(day: DateTime): DateTime {
  return day.plus({ days: 1 }).startOf('day')
}

/** The first instant at which the day's clock shows the hour, or has skipped it. */
function atHour(day: DateTime, hour: number): DateTime {
  return hour === 24 ? dayAfter(day) : day.set({ hour, minute: 0 })
}

function isBusinessDay(calendar: BusinessCalendar, day: DateTime): boolean {
  return calendar.weekdays.includes(day.weekday) && !calendar.holidays.includes(day.toISODate() ?? '')
}
