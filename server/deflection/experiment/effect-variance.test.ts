import { describe, expect, it } from 'vitest'
import type { AccountTally } from './account-tally.ts'
import { effectVariance } from './effect-variance.ts'
import { type FittedEffect, fitEffect } from './intra-account-correlation.ts'

/** Three accounts in four have suggestions; all have ten intents, and those of an arm have filed as often, give or take one. */
function fitOf(filed: { suggestions: number; holdout: number }): FittedEffect {
  const accounts = Array.from({ length: 80 }, (_, index): AccountTally => {
    const arm = index % 4 === 0 ? 'holdout' : 'suggestions'
    return { plan: 'pro', arm, intents: 10, filed: filed[arm] + ((index >> 2) % 3) - 1 }
  })
  return fitEffect(accounts) as FittedEffect
}

describe('the variance of an effect', () => {
  it('at the estimate is the one that is told', () => {
    const fitted = fitOf({ suggestions: 3, holdout: 5 })
    const { variance, varianceAt } = effectVariance(fitted)
    expect(varianceAt(fitted.effect)).toBeCloseTo(variance, 12)
  })

  it('is that of one rate for all where there is no effect, whichever arm has filed less by chance', () => {
    // Of all intents 40 % were filed, in both.
    const [fewer, more] = [fitOf({ suggestions: 3, holdout: 7 }), fitOf({ suggestions: 5, holdout: 1 })]
    const [ofFewer, ofMore] = [effectVariance(fewer), effectVariance(more)]
    expect(ofFewer.varianceAt(0)).toBeCloseTo(ofMore.varianceAt(0), 5)
    expect(ofFewer.variance).toBeGreaterThan(1.3 * ofMore.variance)
  })
})
