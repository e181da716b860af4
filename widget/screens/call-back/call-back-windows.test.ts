import { describe, expect, it } from 'vitest'
import type { TimeWindow } from '../../api/contract.ts'
import { isPicked, isStaffed, type Span, togglePicked, upcoming } from './call-back-windows.ts'

const at = (hour: number) => Date.UTC(2026, 10, 23, hour)
const hour = (from: number): Span => ({ from: at(from), to: at(from + 1) })
const window = (from: number, to: number): TimeWindow => ({
  from: new Date(at(from)).toISOString(),
  to: new Date(at(to)).toISOString(),
})

describe('the times picked for a call', () => {
  it('become one where they touch', () => {
    expect(togglePicked([window(9, 10), window(11, 12)], hour(10))).toEqual([window(9, 12)])
  })

  it('fall apart where one of them is let go', () => {
    expect(togglePicked([window(9, 12)], hour(10))).toEqual([window(9, 10), window(11, 12)])
    expect(togglePicked([window(9, 10)], hour(9))).toEqual([])
  })

  it('are ten at most, but may grow where they are', () => {
    const ten = Array.from({ length: 10 }, (_, index) => window(index * 2, index * 2 + 1))
    expect(togglePicked(ten, hour(22))).toBeNull()
    expect(togglePicked(ten, hour(1))).toHaveLength(9)
  })

  it('are told by the whole hour', () => {
    expect(isPicked([window(9, 11)], hour(10))).toBe(true)
    expect(isPicked([window(9, 11)], hour(11))).toBe(false)
  })

  it('lose those that have ended', () => {
    expect(upcoming([window(9, 10), window(10, 12)], at(10))).toEqual([window(10, 12)])
  })

  it('are in support’s hours when most of them is', () => {
    const hours = [{ from: new Date(at(9) + 30 * 60_000).toISOString(), to: new Date(at(12)).toISOString() }]
    expect([8, 9, 11, 12].map((each) => isStaffed(hours, hour(each)))).toEqual([false, true, true, false])
  })
})
