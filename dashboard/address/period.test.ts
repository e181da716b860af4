import { describe, expect, it } from 'vitest'
import { addDays, dayIn, daysBetween } from './calendar-day.ts'
import { type Period, type PeriodChoice, periodBefore, periodOf } from './period.ts'

describe('a period', () => {
  it.each<[PeriodChoice, Period]>([
    ['last-7', { from: '2026-02-24', to: '2026-03-02' }],
    ['last-28', { from: '2026-02-03', to: '2026-03-02' }],
    ['last-90', { from: '2025-12-03', to: '2026-03-02' }],
    ['this-month', { from: '2026-03-01', to: '2026-03-02' }],
    ['last-month', { from: '2026-02-01', to: '2026-02-28' }],
    ['this-year', { from: '2026-01-01', to: '2026-03-02' }],
    [
      { from: '2025-12-31', to: '2026-01-01' },
      { from: '2025-12-31', to: '2026-01-01' },
    ],
  ])('%j on 2 March 2026 is %j', (choice, period) => {
    expect(periodOf(choice, '2026-03-02')).toEqual(period)
  })

  it.each([7, 28, 90] as const)('of the last %i days has as many, and as many before', (days) => {
    const period = periodOf(`last-${days}`, '2026-03-02')
    expect(daysBetween(period.from, period.to)).toBe(days)
    const before = periodBefore(period)
    expect(daysBetween(before.from, before.to)).toBe(days)
    expect(addDays(before.to, 1)).toBe(period.from)
  })

  it('is compared with as many days just before, whatever the clocks do', () => {
    // Summer time begins on 29 March in Europe.
    expect(periodBefore({ from: '2026-03-28', to: '2026-03-30' })).toEqual({
      from: '2026-03-25',
      to: '2026-03-27',
    })
  })
})

describe('today', () => {
  it('is the day of the site, not of whoever looks', () => {
    const late = new Date('2026-11-22T23:30:00Z')
    expect(dayIn('Europe/Paris', late)).toBe('2026-11-23')
    expect(dayIn('America/New_York', late)).toBe('2026-11-22')
  })
})
