import { describe, expect, it } from 'vitest'
import { PLANS, SEVERITIES } from '../../server/contract/vocabulary.ts'
import { swiftypePreset } from '../../server/sites/presets/swiftype.ts'
import type { BusinessCalendar } from '../../server/support-rules/business-calendar.ts'
import { respondBy } from '../../server/support-rules/respond-by.ts'
import { type OfficeHours, PACIFIC, PROMISED_HOURS, targetBySteps } from './minute-by-minute.ts'

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** The same hours in the server's words. */
function calendarOf({ zone, from, to, days, closed }: OfficeHours): BusinessCalendar {
  const weekdays = days.map((day) => WEEKDAYS.indexOf(day) + 1)
  return { zone, opens: from, closes: to, weekdays, holidays: closed }
}

/** `count` instants from the first one on, apart by a pause that walks through hours, minutes and days. */
function instants(first: string, count: number, pauseMinutes: number): Date[] {
  return Array.from(
    { length: count },
    (_, step) => new Date(Date.parse(first) + step * pauseMinutes * 60_000),
  )
}

interface Row {
  office: OfficeHours
  opened: Date[]
}

const everyDay = { ...PACIFIC, days: WEEKDAYS }

const rows: Record<string, Row> = {
  'the change to summer time': { office: PACIFIC, opened: instants('2026-03-05T06:17:00Z', 60, 127) },
  'the change to winter time': { office: PACIFIC, opened: instants('2026-10-29T06:17:00Z', 60, 127) },
  'the turn of the year': { office: PACIFIC, opened: instants('2026-12-29T00:00:00Z', 40, 181) },
  'a week-end': { office: PACIFIC, opened: instants('2026-06-05T23:59:59.999Z', 40, 89) },
  'opening and closing to the millisecond': {
    office: PACIFIC,
    opened: [
      '2026-06-08T15:00:00',
      '2026-06-09T01:00:00',
      '2026-01-05T16:00:00',
      '2026-01-06T02:00:00',
    ].flatMap((edge) => [-1, 0, 1].map((ms) => new Date(Date.parse(`${edge}Z`) + ms))),
  },
  'holidays, one after another': {
    office: { ...PACIFIC, closed: ['2026-11-26', '2026-11-27', '2026-12-24', '2026-12-25', '2027-01-01'] },
    opened: [...instants('2026-11-25T17:03:00Z', 30, 211), ...instants('2026-12-23T09:00:00Z', 40, 373)],
  },
  'eight hours behind UTC all year': {
    office: { ...PACIFIC, zone: 'UTC-8' },
    opened: [...instants('2026-03-06T12:01:00Z', 20, 331), ...instants('2026-07-03T12:01:00Z', 20, 331)],
  },
  'hours that summer time begins in': {
    office: { ...everyDay, from: 0, to: 6 },
    opened: instants('2026-03-07T20:30:00Z', 25, 67),
  },
  'hours that winter time begins in': {
    office: { ...everyDay, from: 1, to: 9 },
    opened: instants('2026-10-31T20:30:00Z', 25, 67),
  },
  'an opening that the clock skips': {
    office: { ...everyDay, from: 2, to: 5 },
    opened: instants('2026-03-07T20:30:00Z', 15, 83),
  },
  'day and night, closed on holidays': {
    office: { ...everyDay, from: 0, to: 24, closed: ['2026-11-01', '2026-03-08'] },
    opened: [...instants('2026-10-31T03:00:00Z', 15, 197), ...instants('2026-03-07T03:00:00Z', 15, 197)],
  },
  Paris: { office: { ...PACIFIC, zone: 'Europe/Paris' }, opened: instants('2026-03-27T05:00:00Z', 20, 263) },
  'Calcutta, half an hour off': {
    office: { ...PACIFIC, zone: 'Asia/Kolkata' },
    opened: instants('2026-08-13T22:10:00Z', 20, 263),
  },
  'Kathmandu, a quarter off': {
    office: { ...PACIFIC, zone: 'Asia/Kathmandu' },
    opened: instants('2026-08-13T22:10:00Z', 15, 263),
  },
  'Lord Howe, whose summer is half an hour': {
    office: { ...everyDay, zone: 'Australia/Lord_Howe', from: 1, to: 9 },
    opened: [...instants('2026-04-03T12:00:00Z', 15, 241), ...instants('2026-10-02T12:00:00Z', 15, 241)],
  },
  'Santiago, which skips midnight': {
    office: { ...everyDay, zone: 'America/Santiago', from: 0, to: 24, closed: ['2026-09-07'] },
    opened: [...instants('2026-09-04T12:00:00Z', 15, 241), ...instants('2026-04-03T12:00:00Z', 15, 241)],
  },
  'Havana, where midnight comes twice': {
    office: { ...everyDay, zone: 'America/Havana', from: 0, to: 12, closed: ['2026-10-31'] },
    opened: instants('2026-10-30T12:00:00Z', 15, 241),
  },
  'Samoa, the week it gave up a day': {
    office: { ...PACIFIC, zone: 'Pacific/Apia' },
    opened: instants('2011-12-28T12:00:00Z', 15, 241),
  },
}

describe('the response target of five hundred instants, by stepping along the clock', () => {
  it('has five hundred of them', () => {
    expect(Object.values(rows).flatMap(({ opened }) => opened).length).toBeGreaterThanOrEqual(500)
  })

  it.each(Object.entries(rows))('is the same around %s', (_, { office, opened }) => {
    const calendar = calendarOf(office)
    for (const instant of opened) {
      for (const plan of PLANS) {
        for (const severity of SEVERITIES) {
          const target = swiftypePreset.plans[plan].targets[severity]
          const hours = PROMISED_HOURS[plan][severity]
          expect(target === null, `${plan} ${severity}`).toBe(hours === undefined)
          if (!target || hours === undefined) continue
          // A business day is as long as the office is open.
          const length = 'businessDays' in target ? (hours / 10) * (office.to - office.from) : hours
          const expected = targetBySteps(instant, length, office).toISOString()
          const answer = respondBy(target, instant, calendar).toISOString()
          expect(answer, `${plan} ${severity} opened ${instant.toISOString()}`).toBe(expected)
        }
      }
    }
  })
})
