import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBefore, reportDays } from './report-days.ts'

/** In Los Angeles it is still the 21st. */
const LATE = { zone: 'America/Los_Angeles', now: new Date('2026-11-22T06:00:00Z') }

function days(asked: { from?: string; to?: string }, at = LATE) {
  const read = reportDays(asked, at)
  return read.ok ? read.value : read.failure.fields
}

describe('the days of a report', () => {
  it("are the last 28, today among them, of the site's own calendar, when nothing is asked for", () => {
    expect(days({})).toEqual({ from: '2026-10-25', to: '2026-11-21' })
    expect(days({}, { ...LATE, zone: 'Europe/Paris' })).toEqual({ from: '2026-10-26', to: '2026-11-22' })
    expect(days({}, { ...LATE, zone: 'UTC-8' })).toEqual({ from: '2026-10-25', to: '2026-11-21' })
  })

  it('are those that are asked for, and one that is left out stands to reason', () => {
    expect(days({ from: '2026-11-01', to: '2026-11-01' })).toEqual({ from: '2026-11-01', to: '2026-11-01' })
    expect(days({ from: '2026-11-01' })).toEqual({ from: '2026-11-01', to: '2026-11-21' })
    expect(days({ to: '2026-03-01' })).toEqual({ from: '2026-02-02', to: '2026-03-01' })
  })

  it('may reach into the future, and may not begin there', () => {
    expect(days({ from: '2026-11-01', to: '2026-11-30' })).toEqual({ from: '2026-11-01', to: '2026-11-30' })
    expect(days({ from: '2026-11-22', to: '2026-11-30' })).toEqual([{ field: 'from', code: 'invalid' }])
    expect(days({ from: '2062-11-22' })).toEqual([{ field: 'from', code: 'invalid' }])
  })

  it('say what is wrong with them', () => {
    expect(days({ from: '2026-11-02', to: '2026-11-01' })).toEqual([{ field: 'to', code: 'invalid' }])
    expect(days({ from: '1026-11-02', to: '1026-11-03' })).toEqual([{ field: 'from', code: 'invalid' }])
  })

  it('are at most 731, that is two years with a 29th of February', () => {
    expect(days({ from: '2023-03-01', to: '2025-02-28' })).toEqual({ from: '2023-03-01', to: '2025-02-28' })
    expect(days({ from: '2024-01-01', to: '2025-12-31' })).toEqual({ from: '2024-01-01', to: '2025-12-31' })
    expect(days({ from: '2024-01-01', to: '2026-01-01' })).toEqual([{ field: 'from', code: 'too_long' }])
  })
})

describe('the period before', () => {
  it('has as many days, and ends the day before', () => {
    expect(daysBefore({ from: '2026-10-24', to: '2026-11-21' })).toEqual({
      from: '2026-09-25',
      to: '2026-10-23',
    })
    expect(daysBefore({ from: '2026-03-29', to: '2026-03-29' })).toEqual({
      from: '2026-03-28',
      to: '2026-03-28',
    })
  })

  it('is as long as the period, wherever it stands', () => {
    const date = fc.date({
      min: new Date('2001-01-01'),
      max: new Date('2026-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 730 }), (start, more) => {
        const iso = (at: number) => new Date(at).toISOString().slice(0, 10)
        const day = 86_400_000
        const first = Date.parse(iso(start.getTime()))
        expect(daysBefore({ from: iso(first), to: iso(first + more * day) })).toEqual({
          from: iso(first - (more + 1) * day),
          to: iso(first - day),
        })
      }),
    )
  })
})
