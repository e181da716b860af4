import ICAL from 'ical.js'
import type { Holidays } from '../support-rules/business-calendar.ts'

/** Why an iCalendar text states no holidays; `message` is a predicate that follows the name of the file. */
export class HolidaysError extends Error {}

/**
 * The holidays of an iCalendar text (RFC 5545): its all-day events, of one day or more, with what they repeat, leave out
 * (`EXDATE`), move (`RECURRENCE-ID`) or cancel. They are known for any year; a year is expanded when it is asked for.
 *
 * @throws {HolidaysError} when it is no iCalendar text, has no event, or an event is none that can be a holiday.
 */
export function parseHolidays(text: string): Holidays {
  const events = eventsOf(text)
  if (events.length === 0) throw new HolidaysError('has no event in it')
  const dates = new Set<string>()
  const recurring: RecurringDays[] = []
  for (const event of events) {
    const days = daysOf(event)
    if (isCancelled(event)) continue
    if (!isRecurring(event)) addDays(dates, days)
    else recurring.push(recurringDays(event, days, overridesOf(event, events)))
  }
  return {
    includes: (date) =>
      dates.has(date) || recurring.some((days) => days.includes(date, Number(date.slice(0, 4)))),
  }
}

function eventsOf(text: string): ICAL.Component[] {
  let parsed: unknown[]
  try {
    parsed = ICAL.parse(text)
  } catch (error) {
    throw new HolidaysError(`is no iCalendar file (${(error as Error).message})`)
  }
  // One calendar is given as it is, several as a list.
  const calendars = (typeof parsed[0] === 'string' ? [parsed] : parsed) as unknown as [string, [], []][]
  return calendars.flatMap((calendar) => new ICAL.Component(calendar).getAllSubcomponents('vevent'))
}

interface Days {
  start: ICAL.Time
  /** How many, one after another. */
  count: number
}

/** Longer than this is a slip of the pen, and every day of it is kept. */
const MOST_DAYS = 400

function daysOf(event: ICAL.Component): Days {
  const start = dateOf(event, 'dtstart')
  if (!start) throw new HolidaysError(`has an event without a start (${nameOf(event)})`)
  const duration = event.getFirstPropertyValue('duration') as ICAL.Duration | null
  const end = dateOf(event, 'dtend')
  const count = end
    ? end.subtractDate(start).toSeconds() / 86_400
    : (duration?.toSeconds() ?? 86_400) / 86_400
  if (!Number.isInteger(count) || count < 1 || count > MOST_DAYS) {
    throw new HolidaysError(
      `has an event that does not last whole days, 1 to ${MOST_DAYS} (${nameOf(event)})`,
    )
  }
  return { start, count }
}

function dateOf(event: ICAL.Component, name: string): ICAL.Time | null {
  const property = event.getFirstProperty(name)
  return property ? dateIn(event, property) : null
}

/** ical.js takes 31 February for 3 March. */
function dateIn(event: ICAL.Component, property: ICAL.Property): ICAL.Time {
  const [, , type, written] = property.toJSON() as [string, object, string, string]
  if (type !== 'date') {
    throw new HolidaysError(
      `has an event with a time of day: holidays are whole days, DTSTART;VALUE=DATE:20261225 (${nameOf(event)})`,
    )
  }
  const date = /^\d{4}-\d{2}-\d{2}$/.test(written) ? ICAL.Time.fromDateString(written) : null
  if (date?.toString() !== written)
    throw new HolidaysError(`has a date that does not exist (${nameOf(event)})`)
  return date
}

function isCancelled(event: ICAL.Component): boolean {
  return String(event.getFirstPropertyValue('status')).toUpperCase() === 'CANCELLED'
}

function isRecurring(event: ICAL.Component): boolean {
  return event.hasProperty('rrule') || event.hasProperty('rdate')
}

function addDays(dates: Set<string>, { start, count }: Days): void {
  const day = start.clone()
  for (let added = 0; added < count; added += 1) {
    dates.add(day.toString())
    day.addDuration(ICAL.Duration.fromData({ days: 1 }))
  }
}

/** The dates of the occurrences that an event of their own, with the same UID, states otherwise. */
function overridesOf(event: ICAL.Component, events: ICAL.Component[]): Set<string> {
  const uid = event.getFirstPropertyValue('uid')
  const overrides = events.filter((other) => uid !== null && other.getFirstPropertyValue('uid') === uid)
  return new Set(overrides.flatMap((override) => dateOf(override, 'recurrence-id')?.toString() ?? []))
}

interface RecurringDays {
  includes(date: string, year: number): boolean
}

function recurringDays(
  event: ICAL.Component,
  { start, count }: Days,
  overridden: Set<string>,
): RecurringDays {
  for (const rule of event.getAllProperties('rrule')) checkRule(event, rule, start)
  const occurrences = new ICAL.RecurExpansion({ component: event, dtstart: start })
  const dates = new Set<string>()
  let next: ICAL.Time | null = occurrences.next() ?? null
  return {
    includes(date, year) {
      while (next && next.year <= year) {
        if (!overridden.has(next.toString())) addDays(dates, { start: next, count })
        next = occurrences.next() ?? null
      }
      return dates.has(date)
    },
  }
}

/** More often than daily no holiday is; and for a date that no month has, ical.js searches for ever. */
function checkRule(event: ICAL.Component, property: ICAL.Property, start: ICAL.Time): void {
  const rule = property.getFirstValue() as ICAL.Recur
  if (!['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'].includes(rule.freq)) {
    throw new HolidaysError(`has an event that repeats more often than daily (${nameOf(event)})`)
  }
  const months = rule.getComponent('BYMONTH') as number[]
  const monthDays = rule.getComponent('BYMONTHDAY') as number[]
  const longest = Math.max(
    ...(months.length > 0 ? months : [1]).map((month) => LONGEST_MONTHS[month - 1] ?? 0),
  )
  if (monthDays.some((day) => Math.abs(day) > longest)) {
    throw new HolidaysError(`has an event that repeats on a date that does not exist (${nameOf(event)})`)
  }
  const isPlain = Object.keys(rule.parts).every((part) => part === 'BYMONTH')
  if (rule.freq === 'YEARLY' && isPlain) {
    // 29 February is none of other years' 1 March (RFC 5545 §3.3.10).
    if (months.length === 0) rule.setComponent('BYMONTH', [start.month])
    rule.setComponent('BYMONTHDAY', [start.day])
  }
}

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function nameOf(event: ICAL.Component): string {
  const summary = event.getFirstPropertyValue('summary')
  return JSON.stringify(String(summary ?? event.getFirstPropertyValue('uid') ?? 'without a name'))
}
