import { DateTime } from 'luxon'
import type { ReportPeriod } from '../../deflection/reports/report-store.ts'

interface PeriodDay {
  day: string
  start: Date
  /** Not in it. */
  end: Date
}

/**
 * The days of a period, the first first, with their instants: luxon's, as for PostgreSQL `UTC-8` is a zone on the other side
 * of Greenwich. Where a clock goes forward at midnight that day begins at 01:00, and the next at 00:00 again.
 */
export function periodDays({ from, to, zone }: Pick<ReportPeriod, 'from' | 'to' | 'zone'>): PeriodDay[] {
  const days: PeriodDay[] = []
  for (let day = DateTime.fromISO(from, { zone }).startOf('day'); ; ) {
    const name = day.toISODate() as string
    if (name > to) return days
    const next = day.plus({ days: 1 }).startOf('day')
    days.push({ day: name, start: day.toJSDate(), end: next.toJSDate() })
    day = next
  }
}
