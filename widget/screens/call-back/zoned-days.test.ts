import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, hoursOf, startOfDay, weekdayOf } from './zoned-days.ts'

/** Luxon, which the widget does not carry, says what is right. */
const ZONES = [
  'Europe/Paris',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Pacific/Apia',
  'UTC',
]

describe.each(ZONES)('days in %s', (zone) => {
  it('begin and end when the clock there says so, all year round', () => {
    for (let index = 0; index < 366; index += 1) {
      const day = addDays({ year: 2026, month: 1, day: 1 }, index)
      const expected = DateTime.fromObject(day, { zone }).startOf('day')
      expect(startOfDay(day, zone)).toBe(expected.toMillis())
      expect(dayOf(startOfDay(day, zone), zone)).toEqual(day)
      expect(weekdayOf(day)).toBe(expected.weekday - 1)
      const hours = hoursOf(day, zone)
      expect(hours[0]?.from).toBe(expected.toMillis())
      expect(hours.at(-1)?.to).toBe(expected.plus({ days: 1 }).startOf('day').toMillis())
    }
  })
})

it('has 23 hours in the night that the clocks go forward, and 25 when they go back', () => {
  expect(hoursOf({ year: 2026, month: 3, day: 29 }, 'Europe/Paris')).toHaveLength(23)
  expect(hoursOf({ year: 2026, month: 10, day: 25 }, 'Europe/Paris')).toHaveLength(25)
})
