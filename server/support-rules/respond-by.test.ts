import { describe, expect, it } from 'vitest'
import type { Plan, Severity } from '../contract/vocabulary.ts'
import { swiftypePreset } from '../sites/presets/swiftype.ts'
import { respondBy } from './respond-by.ts'

const { businessCalendar, plans } = swiftypePreset

function target(plan: Plan, severity: Severity, openedAt: string): string {
  const responseTarget = plans[plan].targets[severity]
  if (!responseTarget) throw new Error(`${plan} has no severity ${severity}`)
  return respondBy(responseTarget, new Date(openedAt), businessCalendar).toISOString()
}

describe('the response target', () => {
  // The examples of the support rules, Pacific time; 2026-06-05 is a Friday under daylight saving (UTC−7).
  it('carries an urgent case from Friday evening over the week-end', () => {
    expect(target('premium', 1, '2026-06-05T17:30:00-07:00')).toBe('2026-06-08T18:30:00.000Z')
  })

  it('starts at the next opening when the case is opened on a Saturday', () => {
    expect(target('premium', 2, '2026-06-06T12:00:00-07:00')).toBe('2026-06-09T01:00:00.000Z')
  })

  it('counts three business days for a standard plan', () => {
    expect(target('standard', 3, '2026-06-04T09:00:00-07:00')).toBe('2026-06-09T16:00:00.000Z')
  })

  it('starts at eight when the case is opened at seven', () => {
    expect(target('premium', 1, '2026-06-08T07:00:00-07:00')).toBe('2026-06-08T19:00:00.000Z')
  })

  it('ends at the same hour of the next business day for a high severity', () => {
    expect(target('premium', 2, '2026-06-05T17:00:00-07:00')).toBe('2026-06-09T00:00:00.000Z')
  })

  it('follows the change to winter time, which falls on a week-end', () => {
    expect(target('premium', 1, '2026-10-30T17:00:00-07:00')).toBe('2026-11-02T19:00:00.000Z')
  })

  it('passes over a holiday', () => {
    const withHoliday = { ...businessCalendar, holidays: ['2026-06-08'] }
    const answer = respondBy({ businessHours: 4 }, new Date('2026-06-05T17:30:00-07:00'), withHoliday)
    expect(answer.toISOString()).toBe('2026-06-09T18:30:00.000Z')
  })

  it('refuses a calendar without a single business hour', () => {
    const closed = { ...businessCalendar, weekdays: [] }
    expect(() => respondBy({ businessHours: 1 }, new Date('2026-06-05T17:30:00Z'), closed)).toThrow(
      'no business hour within 400 days',
    )
  })
})
