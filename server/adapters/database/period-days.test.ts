import { describe, expect, it } from 'vitest'
import { periodDays } from './period-days.ts'

describe('the days of a period', () => {
  it.each([
    // Where the clock goes from 23:59 to 01:00.
    ['America/Santiago', '2026-09-05', ['04:00', '04:00', '03:00', '03:00']],
    ['Africa/Cairo', '2026-04-23', ['22:00', '22:00', '21:00', '21:00']],
    ['Atlantic/Azores', '2026-03-28', ['01:00', '01:00', '00:00', '00:00']],
    // And where it goes back, from 23:59 to 23:00 of the same day.
    ['America/Santiago', '2026-04-03', ['03:00', '03:00', '04:00', '04:00']],
    ['Europe/Paris', '2026-03-28', ['23:00', '23:00', '22:00', '22:00']],
    ['UTC-8', '2026-03-28', ['08:00', '08:00', '08:00', '08:00']],
  ])('begin at the first instant of each in %s from %s on', (zone, from, utc) => {
    const days = periodDays({ from, to: plusDays(from, 3), zone })
    expect(days.map(({ day }) => day)).toEqual([0, 1, 2, 3].map((passed) => plusDays(from, passed)))
    expect(days.map(({ start }) => start.toISOString().slice(11, 16))).toEqual(utc)
    expect(days.slice(1).map(({ start }) => start)).toEqual(days.slice(0, -1).map(({ end }) => end))
  })

  it('begin at 01:00 in a period whose first midnight there is not, and then at 00:00', () => {
    const [first, second] = periodDays({ from: '2026-09-06', to: '2026-09-07', zone: 'America/Santiago' })
    expect(first?.start.toISOString()).toBe('2026-09-06T04:00:00.000Z')
    expect(first?.end.toISOString()).toBe('2026-09-07T03:00:00.000Z')
    expect(second?.end.toISOString()).toBe('2026-09-08T03:00:00.000Z')
  })
})

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
