import { type FittedEffect, MOST_LEVERAGE } from './intra-account-correlation.ts'

export interface EffectVariance {
  variance: number
  /** Satterthwaite's: how well the variance itself is known. */
  degreesOfFreedom: number
}

/** With fewer no boundary says anything. */
const LEAST_DEGREES = 3

/**
 * The variance of the effect over the lot and the accounts' intents, by two ways that fail differently; the larger one counts.
 * By the *model*: the spread of intents, alike within an account by κ. It needs few accounts.
 * By *residuals*: the cluster-robust sandwich, each square divided by what the fit has taken from it (CR2; Bell and McCaffrey,
 * Survey Methodology 28, 2002). It needs many, but no model: accounts may differ in whatever way.
 */
export function effectVariance({ accounts, correlation, correlationError }: FittedEffect): EffectVariance {
  let byModel = 0
  let perCorrelation = 0
  let byResiduals = 0
  for (const { intents, influence, leverage, residual, spread } of accounts) {
    const squared = influence ** 2
    byModel += squared * spread * (1 / intents + correlation * (1 - 1 / intents))
    perCorrelation += squared * spread * (1 - 1 / intents)
    byResiduals += (squared * residual ** 2) / (1 - Math.min(leverage, MOST_LEVERAGE))
  }
  const ofVariance = perCorrelation * correlationError
  return {
    variance: Math.max(byModel, byResiduals),
    degreesOfFreedom: Math.max(LEAST_DEGREES, 2 * (byModel / ofVariance) ** 2),
  }
}
