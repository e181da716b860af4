import { type BusinessCalendar, businessIntervals } from '../../support-rules/business-calendar.ts'
import type { TimeSpan } from './call-back.ts'

const SHOWN_WEEKS = 4

/** When support works in the next four weeks, for a calendar that helps to choose times; the first cut at `now`. */
export function businessHours(calendar: BusinessCalendar, now: Date): TimeSpan[] {
  const until = now.getTime() + SHOWN_WEEKS * 7 * 24 * 3_600_000
  const hours: TimeSpan[] = []
  for (const { start, end } of businessIntervals(calendar, now)) {
    if (start.toMillis() >= until) break
    hours.push({ from: start.toJSDate().toISOString(), to: end.toJSDate().toISOString() })
  }
  return hours
}
