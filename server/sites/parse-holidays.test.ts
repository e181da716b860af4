import { describe, expect, it } from 'vitest'
import { HolidaysError, parseHolidays } from './parse-holidays.ts'

function calendar(...events: string[][]): string {
  const lines = events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT'])
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n')
}

function among(text: string, dates: string[]): string[] {
  const holidays = parseHolidays(text)
  return dates.filter((date) => holidays.includes(date))
}

const day = (date: string) => `DTSTART;VALUE=DATE:${date}`

describe('the holidays of an iCalendar file', () => {
  it('are its all-day events, to the last of their days', () => {
    const text = calendar(
      ['UID:1', day('20261225')],
      ['UID:2', day('20261228'), 'DTEND;VALUE=DATE:20261231'],
      ['UID:3', day('20270104'), 'DURATION:P2D'],
    )
    const dates = ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28', '2026-12-29']
    const later = ['2026-12-30', '2026-12-31', '2027-01-04', '2027-01-05', '2027-01-06']
    expect(among(text, [...dates, ...later])).toEqual([
      '2026-12-25',
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2027-01-04',
      '2027-01-05',
    ])
  })

  it.each([
    ['a date', 'RRULE:FREQ=YEARLY', '19700704', ['1970-07-04', '2026-07-04', '2099-07-04'], ['1969-07-04']],
    [
      'the fourth Thursday',
      'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
      '19701126',
      ['2026-11-26', '2030-11-28'],
      ['2026-11-19'],
    ],
    ['the last Monday', 'RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO', '19710531', ['2026-05-25'], ['2026-05-18']],
    ['until a year', 'RRULE:FREQ=YEARLY;UNTIL=20270101', '20200101', ['2027-01-01'], ['2028-01-01']],
    ['a number of times', 'RRULE:FREQ=YEARLY;COUNT=2', '20260101', ['2027-01-01'], ['2028-01-01']],
    [
      'dates that are listed',
      'RDATE;VALUE=DATE:20260406,20270329',
      '20250421',
      ['2026-04-06', '2027-03-29'],
      ['2026-04-21'],
    ],
    ['29 February', 'RRULE:FREQ=YEARLY', '20240229', ['2028-02-29'], ['2026-03-01', '2025-02-28']],
  ])('hold for any year: %s', (_, rule, start, holidays, workdays) => {
    // The later year first: what was expanded for one must not hide another.
    const asked = [...holidays, ...workdays].sort().reverse()
    expect(among(calendar(['UID:1', day(start), rule]), asked).sort()).toEqual(holidays)
  })

  it('reach into the next year when they begin in the last one', () => {
    const text = calendar(['UID:1', day('20201231'), 'DTEND;VALUE=DATE:20210103', 'RRULE:FREQ=YEARLY'])
    expect(among(text, ['2027-01-01', '2027-01-02', '2027-01-03'])).toEqual(['2027-01-01', '2027-01-02'])
  })

  it('are not those that are left out, cancelled or moved', () => {
    const text = calendar(
      ['UID:left-out', day('20200501'), 'RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20270501'],
      ['UID:cancelled', day('20260601'), 'STATUS:CANCELLED'],
      ['UID:one', day('20200714'), 'RRULE:FREQ=YEARLY'],
      ['UID:one', day('20270715'), 'RECURRENCE-ID;VALUE=DATE:20270714'],
      ['UID:one', day('20280714'), 'RECURRENCE-ID;VALUE=DATE:20280714', 'STATUS:CANCELLED'],
    )
    const asked = [
      '2026-05-01',
      '2027-05-01',
      '2026-06-01',
      '2026-07-14',
      '2027-07-14',
      '2027-07-15',
      '2028-07-14',
    ]
    expect(among(text, asked)).toEqual(['2026-05-01', '2026-07-14', '2027-07-15'])
  })

  it('may come from several calendars in one file, with folded lines', () => {
    const text = `${calendar(['UID:1', 'SUMMARY:A very\r\n  long name', day('20260101')])}${calendar(['UID:2', day('20260102')])}`
    expect(among(text, ['2026-01-01', '2026-01-02'])).toEqual(['2026-01-01', '2026-01-02'])
  })

  it.each([
    ['', 'has no event'],
    [calendar(), 'has no event'],
    ['<html>', 'is no iCalendar file'],
    [
      calendar(['UID:1', 'SUMMARY:Eve', 'DTSTART:20261224T120000Z']),
      'whole days, DTSTART;VALUE=DATE:20261225 ("Eve")',
    ],
    [calendar(['UID:1', 'SUMMARY:Eve', 'DTSTART:20261224']), 'whole days'],
    [calendar(['UID:no-start']), 'without a start ("no-start")'],
    [calendar(['UID:1', day('20260230')]), 'does not exist'],
    [calendar(['UID:1', day('20261399')]), 'does not exist'],
    [calendar(['UID:1', day('soon')]), 'does not exist'],
    [calendar(['UID:1', day('20260105'), 'DTEND;VALUE=DATE:20260105']), 'whole days, 1 to 400'],
    [calendar(['UID:1', day('20260105'), 'DTEND;VALUE=DATE:20460105']), 'whole days, 1 to 400'],
    [calendar(['UID:1', day('20260105'), 'RRULE:FREQ=HOURLY']), 'more often than daily'],
    [calendar(['UID:1', day('20260105'), 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30']), 'does not exist'],
    [calendar(['UID:1', day('20260105'), 'RRULE:FREQ=OFTEN']), 'is no iCalendar file'],
  ])('are refused with the reason when they cannot be read: %j', (text, reason) => {
    expect(() => parseHolidays(text)).toThrow(HolidaysError)
    expect(() => parseHolidays(text)).toThrow(reason)
  })
})
