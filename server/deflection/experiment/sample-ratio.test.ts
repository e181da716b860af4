import { describe, expect, it } from 'vitest'
import { sampleRatioP } from './sample-ratio.ts'

describe('the check of the split', () => {
  it.each([
    // As R's binom.test and SciPy's binomtest have them.
    [{ suggestions: 70, holdout: 30 }, 0.3, 1],
    [{ suggestions: 50, holdout: 50 }, 0.3, 2.7720542e-5],
    [{ suggestions: 21, holdout: 9 }, 0.3, 1],
    [{ suggestions: 28, holdout: 2 }, 0.3, 0.0042378689],
    [{ suggestions: 14_100, holdout: 5_900 }, 0.3, 0.1247019371],
    [{ suggestions: 5, holdout: 5 }, 0.5, 1],
    [{ suggestions: 3, holdout: 0 }, 0.1, 1],
  ])('gives the probability of a split at least as unlikely as %o of %d', (accounts, holdout, expected) => {
    expect(sampleRatioP(accounts, holdout) / expected).toBeCloseTo(1, 6)
  })

  it('is as likely the other way round', () => {
    for (const holdout of [1, 7, 40]) {
      const p = sampleRatioP({ suggestions: 60, holdout }, 0.3)
      expect(sampleRatioP({ suggestions: holdout, holdout: 60 }, 0.7)).toBeCloseTo(p, 10)
    }
  })
})
