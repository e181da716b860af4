/** A day on the calendar of a time zone. */
export interface ZonedDay {
  year: number
  /** 1 to 12. */
  month: number
  day: number
}

const DAY_MS = 24 * 60 * 60 * 1000

/** The day that it is in the zone at an instant (milliseconds since the epoch). */
export function dayOf(instant: number, zone: string): ZonedDay {
  return utcDayOf(wallClock(instant, zone))
}

export function addDays({ year, month, day }: ZonedDay, days: number): ZonedDay {
  return utcDayOf(Date.UTC(year, month - 1, day + days))
}

function utcDayOf(instant: number): ZonedDay {
  const at = new Date(instant)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }
}

export function isSameDay(one: ZonedDay, other: ZonedDay): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf({ year, month, day }: ZonedDay): number {
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7
}

/** The first instant of a day in the zone; where the clock skips midnight, the first that there is. */
export function startOfDay(day: ZonedDay, zone: string): number {
  const midnight = Date.UTC(day.year, day.month - 1, day.day)
  // No zone is further than a day from UTC. The offset may change on the way: look once more with the better guess.
  let instant = midnight - offsetAt(midnight, zone)
  instant = midnight - offsetAt(instant, zone)
  return isSameDay(dayOf(instant, zone), day) ? instant : midnight - offsetAt(instant + DAY_MS / 2, zone)
}

/** Hours of a day as instants, as many as the day has: 23 or 25 when the clocks change. */
export function hoursOf(day: ZonedDay, zone: string): { from: number; to: number }[] {
  const end = startOfDay(addDays(day, 1), zone)
  const hours: { from: number; to: number }[] = []
  for (let from = startOfDay(day, zone); from < end; from += DAY_MS / 24) {
    hours.push({ from, to: Math.min(from + DAY_MS / 24, end) })
  }
  return hours
}

/** How far the zone's clock is ahead of UTC, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  return wallClock(instant, zone) - Math.floor(instant / 1000) * 1000
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** What the zone's clock shows, in whole seconds, as the instant at which a clock in UTC shows it. */
function wallClock(instant: number, zone: string): number {
  const format = formats.get(zone) ?? clockOf(zone)
  formats.set(zone, format)
  const parts = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-u-hc-h23-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
}
