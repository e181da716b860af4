import { describe, expect, it } from 'vitest'
import { swiftypePreset } from '../sites/presets/swiftype.ts'
import { type BusinessCalendar, businessIntervals, isBusinessZone } from './business-calendar.ts'

const { businessCalendar } = swiftypePreset

function firstIntervals(from: string, changes: Partial<BusinessCalendar> = {}, count = 2): string[] {
  const intervals = businessIntervals({ ...businessCalendar, ...changes }, new Date(from))
  return intervals
    .take(count)
    .map(({ start, end }) => `${start.toUTC().toISO()}/${end.toUTC().toISO()}`)
    .toArray()
}

describe('the business intervals of a calendar', () => {
  it('begin with what is left of the one under way', () => {
    expect(firstIntervals('2026-06-05T23:30:00Z')).toEqual([
      '2026-06-05T23:30:00.000Z/2026-06-06T01:00:00.000Z',
      '2026-06-08T15:00:00.000Z/2026-06-09T01:00:00.000Z',
    ])
  })

  it('begin with the next one at the instant of closing', () => {
    expect(firstIntervals('2026-06-06T01:00:00Z', {}, 1)).toEqual([
      '2026-06-08T15:00:00.000Z/2026-06-09T01:00:00.000Z',
    ])
  })

  it('follow the zone through summer time, and a fixed offset not', () => {
    const bothSides = ['2026-03-06T12:00:00Z', '2026-03-09T12:00:00Z']
    const openings = (zone: string) =>
      bothSides.map((from) => firstIntervals(from, { zone }, 1)[0]?.slice(11, 16))
    expect(openings('America/Los_Angeles')).toEqual(['16:00', '15:00'])
    expect(openings('UTC-8')).toEqual(['16:00', '16:00'])
  })

  it('meet at midnight when support is there day and night', () => {
    const always = { opens: 0, closes: 24, weekdays: [1, 2, 3, 4, 5, 6, 7] }
    expect(firstIntervals('2026-03-08T08:00:00Z', always)).toEqual([
      '2026-03-08T08:00:00.000Z/2026-03-09T07:00:00.000Z',
      '2026-03-09T07:00:00.000Z/2026-03-10T07:00:00.000Z',
    ])
  })

  it('are known of days long gone and far away', () => {
    expect(firstIntervals('1900-06-01T00:00:00Z', {}, 1)).toEqual([
      '1900-06-01T00:00:00.000Z/1900-06-01T02:00:00.000Z',
    ])
    expect(firstIntervals('9999-12-30T00:00:00Z', {}, 1)).toEqual([
      '9999-12-30T00:00:00.000Z/9999-12-30T02:00:00.000Z',
    ])
  })

  it('cannot be told of what is no instant, or in what is no zone', () => {
    expect(() => firstIntervals('soon')).toThrow('not a date')
    expect(() => firstIntervals('2026-06-08T00:00:00Z', { zone: 'Pacific/Nowhere' })).toThrow(
      'not a time zone',
    )
  })
})

describe('a zone that a calendar can be kept in', () => {
  it.each(['America/Los_Angeles', 'Europe/Paris', 'UTC', 'UTC-8', 'utc+5:30', 'Etc/GMT+8'])(
    'is %s',
    (zone) => {
      expect(isBusinessZone(zone)).toBe(true)
    },
  )

  it.each(['local', 'system', 'default', '', 'Pacific', 'UTC-15', 'UTC-8:75'])('is not %j', (zone) => {
    expect(isBusinessZone(zone)).toBe(false)
  })
})
