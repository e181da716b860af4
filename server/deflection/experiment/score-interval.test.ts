import { describe, expect, it } from 'vitest'
import { confidenceBoundary } from './confidence-boundary.ts'
import { scoreInterval } from './score-interval.ts'

const known = { variance: 0.0016, degreesOfFreedom: 40 }

describe('the interval of an estimate', () => {
  it('reaches as far to either side where the variance does not hang on the effect', () => {
    const { low, high } = scoreInterval(-0.1, { ...known, varianceAt: () => known.variance })
    const reach = Math.sqrt(known.variance) * confidenceBoundary(known.variance, known.degreesOfFreedom)
    expect(low).toBeCloseTo(-0.1 - reach, 8)
    expect(high).toBeCloseTo(-0.1 + reach, 8)
  })

  it('ends where the estimate is just as far away as it may be if that end were the truth', () => {
    const varianceAt = (effect: number) => 0.0016 * (1 - effect)
    const { low, high } = scoreInterval(-0.1, { ...known, varianceAt })
    const standardErrorsAt = (effect: number) => Math.abs(-0.1 - effect) / Math.sqrt(varianceAt(effect))
    for (const end of [low, high]) {
      expect(standardErrorsAt(end)).toBeCloseTo(
        confidenceBoundary(varianceAt(end), known.degreesOfFreedom),
        6,
      )
    }
    expect(-0.1 - low).toBeGreaterThan(high + 0.1)
  })

  it('is everything where next to nothing is known', () => {
    const { low, high } = scoreInterval(0, { variance: 1, degreesOfFreedom: 3, varianceAt: () => 1 })
    expect([low, high]).toEqual([-2, 2])
  })
})
