import { describe, expect, it } from 'vitest'
import { confidenceBoundary, studentFromNormal } from './confidence-boundary.ts'

describe('the boundary', () => {
  it('is least, at 2.81 standard errors, where 10 to 15 points are told from none', () => {
    const at = (error: number) => confidenceBoundary(error ** 2, Number.POSITIVE_INFINITY)
    expect(at(0.039)).toBeCloseTo(2.807, 2)
    expect(Math.max(at(0.024), at(0.059))).toBeLessThan(3)
    expect(Math.min(at(0.034), at(0.045))).toBeGreaterThan(at(0.039))
    expect(at(0.1)).toBeGreaterThan(3.5)
  })

  it('holds a Brownian motion at all times with 95 %', () => {
    // Reflections of a fixed path would prove nothing: a thousand walks of steps that are as likely up as down.
    let state = 7
    const step = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state & 0x80000000 ? 1 : -1
    }
    let left = 0
    for (let walk = 0; walk < 1_000; walk++) {
      let sum = 0
      let outside = false
      for (let time = 1; time <= 4_000 && !outside; time++) {
        sum += step()
        outside = Math.abs(sum) > Math.sqrt(time) * confidenceBoundary(1 / time, Number.POSITIVE_INFINITY)
      }
      left += Number(outside)
    }
    expect(left).toBeLessThanOrEqual(50)
    expect(left).toBeGreaterThan(5)
  })

  it.each([
    // t with the tail of a normal deviate, as SciPy's t.isf(norm.sf(z), ν) has it.
    [3.03, 10, 4.0182],
    [3.03, 20, 3.46497],
    [3.03, 60, 3.16369],
    [3.5, 20, 4.17682],
  ])(
    'turns the normal deviate %d with %d degrees of freedom into Student’s, within 0.4 %%',
    (z, degrees, t) => {
      expect(Math.abs(studentFromNormal(z, degrees) / t - 1)).toBeLessThan(0.004)
    },
  )

  it('is cautious where there are next to no degrees of freedom', () => {
    expect(studentFromNormal(3.03, 3)).toBeGreaterThan(9.54)
    expect(studentFromNormal(3.03, Number.POSITIVE_INFINITY)).toBe(3.03)
  })
})
