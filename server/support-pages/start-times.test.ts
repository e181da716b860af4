import { describe, expect, it } from 'vitest'
import { startTimes } from './start-times.ts'

const long = new Date('2026-06-01T00:00:00Z')
const starts = (from: string, to: string, now = long) =>
  startTimes([{ from, to }], now)[0]?.starts.map((start) => start.slice(11, 16))

describe('the times at which a call can begin', () => {
  it('are the beginning of the window and each quarter of an hour that leaves room for a call', () => {
    expect(starts('2026-06-09T07:00:00Z', '2026-06-09T08:00:00Z')).toEqual([
      '07:00',
      '07:15',
      '07:30',
      '07:45',
    ])
    expect(starts('2026-06-09T07:10:00Z', '2026-06-09T08:00:00Z')).toEqual([
      '07:10',
      '07:15',
      '07:30',
      '07:45',
    ])
    expect(starts('2026-06-09T07:00:00Z', '2026-06-09T07:15:00Z')).toEqual(['07:00'])
  })

  it('are half hours in a window of many hours', () => {
    const all = starts('2026-06-09T00:00:00Z', '2026-06-10T00:00:00Z')
    expect(all).toHaveLength(48)
    expect(all?.at(-1)).toBe('23:30')
  })

  it('are to come', () => {
    const now = new Date('2026-06-09T07:20:00Z')
    expect(starts('2026-06-09T07:00:00Z', '2026-06-09T08:00:00Z', now)).toEqual(['07:30', '07:45'])
    expect(starts('2026-06-09T06:00:00Z', '2026-06-09T07:00:00Z', now)).toEqual([])
  })

  it('are each there once on the night when clocks go back', () => {
    // 02:00 to 02:59 runs twice in Paris.
    const all = starts('2026-10-25T00:00:00Z', '2026-10-25T02:00:00Z')
    expect(all).toHaveLength(8)
    expect(new Set(all).size).toBe(8)
  })
})
