import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BusinessCalendar, businessIntervals } from '../../server/support-rules/business-calendar.ts'
import { respondBy } from '../../server/support-rules/respond-by.ts'
import { wallClock } from './minute-by-minute.ts'

const HOUR = 3_600_000
const ZONES = [
  'America/Los_Angeles',
  'UTC-8',
  'UTC',
  'Europe/Paris',
  'Africa/Cairo',
  'America/Santiago',
  'America/Havana',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
]

const instant = fc.date({
  min: new Date('1985-01-01T00:00:00Z'),
  max: new Date('2085-01-01T00:00:00Z'),
  noInvalidDate: true,
})

const calendar: fc.Arbitrary<BusinessCalendar> = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    hours: fc
      .uniqueArray(fc.integer({ min: 0, max: 24 }), { minLength: 2, maxLength: 2 })
      .map((hours) => hours.sort((a, b) => a - b) as [number, number]),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    // Of seven, they could be the only weekday.
    everyNthDay: fc.integer({ min: 2, max: 40 }).filter((days) => days % 7 !== 0),
  })
  .map(({ zone, hours: [opens, closes], weekdays, everyNthDay }) => ({
    zone,
    opens,
    closes,
    weekdays,
    holidays: { includes: (date) => Math.floor(Date.parse(date) / (24 * HOUR)) % everyNthDay === 0 },
  }))

/** To the millisecond, and never none: no promise is. */
const hours = fc.integer({ min: 1, max: 60 * HOUR }).map((ms) => ms / HOUR)

/** Business time between two instants, by adding up the calendar's intervals. */
function businessTime(from: Date, to: Date, support: BusinessCalendar): number {
  let sum = 0
  for (const { start, end } of businessIntervals(support, from)) {
    if (start.toMillis() >= to.getTime()) return sum
    sum += Math.min(end.toMillis(), to.getTime()) - start.toMillis()
  }
  return sum
}

describe('the response target', () => {
  it('is never earlier for a case that is opened later', () => {
    fc.assert(
      fc.property(calendar, hours, instant, instant, (support, businessHours, one, other) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one]
        const target = (opened: Date) => respondBy({ businessHours }, opened, support).getTime()
        expect(target(earlier)).toBeLessThanOrEqual(target(later))
      }),
    )
  })

  it('is never earlier for a longer promise', () => {
    fc.assert(
      fc.property(calendar, hours, hours, instant, (support, one, more, opened) => {
        const target = (businessHours: number) => respondBy({ businessHours }, opened, support).getTime()
        expect(target(one)).toBeLessThan(target(one + more))
      }),
    )
  })

  it('of two promises together is the second one, counted from the first', () => {
    fc.assert(
      fc.property(calendar, hours, hours, instant, (support, first, second, opened) => {
        const inOneGo = respondBy({ businessHours: first + second }, opened, support)
        const between = respondBy({ businessHours: first }, opened, support)
        const inTwo = respondBy({ businessHours: second }, between, support)
        expect(inOneGo).toEqual(inTwo)
      }),
    )
  })

  it('is never outside business hours, but for the instant at which support closes', () => {
    fc.assert(
      fc.property(calendar, hours, instant, (support, businessHours, opened) => {
        const target = respondBy({ businessHours }, opened, support).getTime()
        // The millisecond before belongs to the promise.
        const { day, date, hour } = wallClock(target - 1, support.zone)
        const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(day) + 1
        expect(support.weekdays).toContain(weekday)
        expect(support.holidays.includes(date)).toBe(false)
        expect(hour).toBeGreaterThanOrEqual(support.opens)
        expect(hour).toBeLessThan(support.closes)
      }),
    )
  })

  it('is the first instant at which that much business time has gone by', () => {
    fc.assert(
      fc.property(calendar, hours, instant, (support, businessHours, opened) => {
        const target = respondBy({ businessHours }, opened, support)
        const promised = Math.round(businessHours * HOUR)
        expect(businessTime(opened, target, support)).toBe(promised)
        expect(businessTime(opened, new Date(target.getTime() - 1), support)).toBe(promised - 1)
      }),
    )
  })

  it('of a business day is as far away as the hours of one', () => {
    fc.assert(
      fc.property(calendar, fc.integer({ min: 1, max: 20 }), instant, (support, businessDays, opened) => {
        const length = support.closes - support.opens
        expect(respondBy({ businessDays }, opened, support)).toEqual(
          respondBy({ businessHours: businessDays * length }, opened, support),
        )
      }),
    )
  })
})
