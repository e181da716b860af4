import { DateTime } from 'luxon'

const QUARTER_MS = 15 * 60_000
/** Quarters of an hour whose day is kept: more than a month of them. */
const MOST_QUARTERS = 4_000

/**
 * Tells the day of instants in an IANA zone, such as `2026-11-22`. No zone of our time is off by less than quarters of an
 * hour, so the day of one is looked up once.
 */
export function createDayInZone(zone: string): (at: Date) => string {
  const days = new Map<number, string>()
  return (at) => {
    const quarter = Math.floor(at.getTime() / QUARTER_MS)
    const known = days.get(quarter)
    if (known !== undefined) return known
    if (days.size >= MOST_QUARTERS) days.clear()
    const day = DateTime.fromMillis(quarter * QUARTER_MS, { zone }).toISODate() as string
    days.set(quarter, day)
    return day
  }
}
