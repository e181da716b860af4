import { describe, expect, it } from 'vitest'
import { nextAttempt } from './next-attempt.ts'

const START = new Date('2026-06-08T12:00:00Z')
const HOUR = 60 * 60_000
const giveUpAt = new Date(START.getTime() + 72 * HOUR)

/** Every try of a delivery that never succeeds, in milliseconds after the first. */
function tries(chance: number, waitMs?: number): number[] {
  const times = [0]
  for (;;) {
    const at = new Date(START.getTime() + (times.at(-1) ?? 0))
    const next = nextAttempt({ attempts: times.length, at, giveUpAt, waitMs, chance })
    if (!next) return times
    times.push(next.getTime() - START.getTime())
  }
}

describe('a delivery that fails', () => {
  it('is tried again after growing pauses of at most two hours', () => {
    const times = tries(0)
    const pauses = times.slice(1).map((time, index) => (time - (times[index] ?? 0)) / 1000)
    expect(pauses.slice(0, 7)).toEqual([5, 20, 80, 320, 1280, 5120, 7200])
    expect(Math.max(...pauses)).toBe(7200)
  })

  it.each([0, 0.5, 1])('is tried for three days, the last time at their end (chance %d)', (chance) => {
    const times = tries(chance)
    expect(times.at(-1)).toBe(72 * HOUR)
    expect(times.length).toBeGreaterThan(30)
  })

  it('waits as long as it is asked to, but for its last try', () => {
    expect(tries(0, 10 * HOUR).map((time) => time / HOUR)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 72])
    expect(tries(0, 1_000).slice(0, 2)).toEqual([0, 5_000])
    expect(tries(0, 1000 * HOUR)).toEqual([0, 72 * HOUR])
  })
})
