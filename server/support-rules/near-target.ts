import { type BusinessCalendar, businessIntervals } from './business-calendar.ts'

/** A target is near when this share of its business time is left. */
const NEAR_SHARE = 1 / 4

/** The instant from which on a target is near; the target itself when the calendar has no business time before it. */
export function nearTarget(openedAt: Date, respondBy: Date, calendar: BusinessCalendar): Date {
  const spans = businessSpans(openedAt, respondBy, calendar)
  const total = spans.reduce((sum, { start, end }) => sum + (end - start), 0)
  let left = Math.round(total * (1 - NEAR_SHARE))
  for (const { start, end } of spans) {
    if (left <= end - start) return new Date(start + left)
    left -= end - start
  }
  return respondBy
}

/** In epoch milliseconds. */
function businessSpans(from: Date, to: Date, calendar: BusinessCalendar): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  for (const interval of businessIntervals(calendar, from)) {
    const [start, end] = [interval.start.toMillis(), Math.min(interval.end.toMillis(), to.getTime())]
    if (start >= end) break
    spans.push({ start, end })
  }
  return spans
}
