import { describe, expect, it } from 'vitest'
import { swiftypePreset } from '../../sites/presets/swiftype.ts'
import { businessHours } from './business-hours.ts'

const { businessCalendar } = swiftypePreset

describe("support's business hours", () => {
  it('are those of the next four weeks, the first cut at now', () => {
    const hours = businessHours(businessCalendar, new Date('2026-06-08T17:30:00Z'))
    expect(hours).toHaveLength(21)
    expect(hours[0]).toEqual({ from: '2026-06-08T17:30:00.000Z', to: '2026-06-09T01:00:00.000Z' })
    expect(hours[1]).toEqual({ from: '2026-06-09T15:00:00.000Z', to: '2026-06-10T01:00:00.000Z' })
    expect(hours.at(-1)).toEqual({ from: '2026-07-06T15:00:00.000Z', to: '2026-07-07T01:00:00.000Z' })
  })

  it('follow the daylight saving of their own zone', () => {
    const hours = businessHours(businessCalendar, new Date('2026-10-30T02:00:00Z'))
    expect(hours.find(({ from }) => from.startsWith('2026-10-30'))?.from).toBe('2026-10-30T15:00:00.000Z')
    expect(hours.find(({ from }) => from.startsWith('2026-11-02'))?.from).toBe('2026-11-02T16:00:00.000Z')
  })

  it('leave holidays out', () => {
    const calendar = { ...businessCalendar, holidays: ['2026-06-09'] }
    const hours = businessHours(calendar, new Date('2026-06-08T17:30:00Z'))
    expect(hours[1]?.from).toBe('2026-06-10T15:00:00.000Z')
  })
})
