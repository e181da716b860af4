import { expect, test } from 'vitest'
import { swiftypePreset } from '../sites/presets/swiftype.ts'
import { nearTarget } from './near-target.ts'
import { respondBy } from './respond-by.ts'

const { businessCalendar } = swiftypePreset

function near(businessHours: number, opened: string): string {
  const openedAt = new Date(opened)
  const target = respondBy({ businessHours }, openedAt, businessCalendar)
  return nearTarget(openedAt, target, businessCalendar).toISOString()
}

test('a target is near in the last quarter of its business time', () => {
  expect(near(4, '2026-06-08T08:00:00-07:00')).toBe('2026-06-08T18:00:00.000Z')
  // Half an hour on Friday evening, three and a half on Monday: an hour before Monday 11:30.
  expect(near(4, '2026-06-05T17:30:00-07:00')).toBe('2026-06-08T17:30:00.000Z')
  // Opened on Saturday: the clock starts on Monday.
  expect(near(10, '2026-06-06T12:00:00-07:00')).toBe('2026-06-08T22:30:00.000Z')
  // 22.5 of 30 hours end as support closes on Wednesday.
  expect(near(30, '2026-06-08T15:30:00-07:00')).toBe('2026-06-11T01:00:00.000Z')
})

test('a target in a time that has become free is near when it comes', () => {
  const openedAt = new Date('2026-06-08T15:00:00Z')
  const target = new Date('2026-06-08T19:00:00Z')
  const closed = { ...businessCalendar, holidays: ['2026-06-08'] }
  expect(nearTarget(openedAt, target, closed)).toEqual(target)
})
