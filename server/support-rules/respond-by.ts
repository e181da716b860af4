import { type BusinessCalendar, businessIntervals } from './business-calendar.ts'
import type { ResponseTarget } from './support-plan.ts'

const MS_PER_HOUR = 3_600_000

/**
 * The response target of a case: the first instant at which the target's business time has elapsed since `openedAt`.
 * Opened outside business hours, the clock starts at the next opening. One business day is the calendar's daily hours.
 */
export function respondBy(target: ResponseTarget, openedAt: Date, calendar: BusinessCalendar): Date {
  let remaining = Math.round(businessHours(target, calendar) * MS_PER_HOUR)
  for (const interval of businessIntervals(calendar, openedAt)) {
    const available = interval.end.toMillis() - interval.start.toMillis()
    if (remaining <= available) return new Date(interval.start.toMillis() + remaining)
    remaining -= available
  }
  throw new RangeError('Business intervals never end')
}

function businessHours(target: ResponseTarget, calendar: BusinessCalendar): number {
  if ('businessHours' in target) return target.businessHours
  return target.businessDays * (calendar.closes - calendar.opens)
}
