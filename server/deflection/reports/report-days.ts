import { DateTime } from 'luxon'
import type { FieldProblem } from '../../contract/error-codes.ts'
import { LIMITS } from '../../contract/limits.ts'
import { failure, type Result, success } from '../../contract/result.ts'

/** Days such as `2026-11-22`; both are in it. */
export interface ReportDays {
  from: string
  to: string
}

/** When nothing is asked for: four weeks, so that the weekdays of the period before are the same. */
const DEFAULT_DAYS = 28
/** Nothing of Guichet is older; a day before it is a slip of the hand. */
const EARLIEST = '2000-01-01'

/**
 * The days that a report is about, of the zone's calendar: those asked for, or the last 28, of which today is one. A `to`
 * that is left out is today, a `from` the first of the 28 days that end with `to`.
 *
 * Fails with `invalid_input`: `from` is later than today or before 2000 (`from`, invalid), `to` is before `from` (`to`,
 * invalid), or the period is longer than `LIMITS.reportDays` (`from`, too_long).
 */
export function reportDays(
  asked: { from?: string | undefined; to?: string | undefined },
  { zone, now }: { zone: string; now: Date },
): Result<ReportDays> {
  const today = dayOf(now, zone)
  const to = asked.to ?? (asked.from !== undefined && asked.from > today ? asked.from : today)
  const from = asked.from ?? shiftDay(to, 1 - DEFAULT_DAYS)
  if (to < from) return refused({ field: 'to', code: 'invalid' })
  if (from > today || from < EARLIEST) return refused({ field: 'from', code: 'invalid' })
  if (lengthInDays({ from, to }) > LIMITS.reportDays) return refused({ field: 'from', code: 'too_long' })
  return success({ from, to })
}

/** As many days, just before: what a period is compared with. */
export function daysBefore(days: ReportDays): ReportDays {
  return { from: shiftDay(days.from, -lengthInDays(days)), to: shiftDay(days.from, -1) }
}

function lengthInDays({ from, to }: ReportDays): number {
  return Math.round(midnight(to).diff(midnight(from), 'days').days) + 1
}

function dayOf(instant: Date, zone: string): string {
  return DateTime.fromJSDate(instant, { zone }).toISODate() as string
}

function shiftDay(day: string, days: number): string {
  return midnight(day).plus({ days }).toISODate() as string
}

/** Dates are counted where every day has 24 hours. */
function midnight(day: string): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' })
}

function refused(problem: FieldProblem): ReturnType<typeof failure> {
  return failure('invalid_input', [problem])
}
