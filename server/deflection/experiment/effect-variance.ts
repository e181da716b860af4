import { type FittedEffect, MOST_LEVERAGE } from './intra-account-correlation.ts'

export interface EffectVariance {
  variance: number
  /** How well the variance itself is known: Satterthwaite's, and at most what the smaller arm can tell. */
  degreesOfFreedom: number
}

/** With fewer no boundary says anything. */
const LEAST_DEGREES = 3
/**
 * An arm of n accounts alone would tell its variance by n - 1 degrees of freedom. κ, which both arms tell together, is worth as much
 * again and no more: with few accounts it is wrong of just those (docs/decisions/0026).
 */
const DEGREES_OF_AN_ACCOUNT = 2

/**
 * The variance of the effect over the lot and the accounts' intents, by two ways that fail differently; the larger one counts.
 * By the *model*: the spread of intents, alike within an account by κ. It needs few accounts.
 * By *residuals*: the cluster-robust sandwich, each square divided by what the fit has taken from it (CR2; Bell and McCaffrey,
 * Survey Methodology 28, 2002). It needs many, but no model: accounts may differ in whatever way.
 */
export function effectVariance(fitted: FittedEffect): EffectVariance {
  const { accounts, correlation, correlationError } = fitted
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
  const ofModel = 2 * (byModel / ofVariance) ** 2
  const ofArm = DEGREES_OF_AN_ACCOUNT * (accountsOfSmallerArm(fitted) - 1)
  return {
    variance: Math.max(byModel, byResiduals),
    degreesOfFreedom: Math.max(LEAST_DEGREES, Math.min(ofModel, ofArm)),
  }
}

/** Those of the smaller arm that are compared with anybody: a plan of one arm tells nothing. */
export function accountsOfSmallerArm({ accounts }: Pick<FittedEffect, 'accounts'>): number {
  const given = accounts.filter(({ influence }) => influence > 0).length
  const without = accounts.filter(({ influence }) => influence < 0).length
  return Math.min(given, without)
}
