import { type FittedEffect, MOST_LEVERAGE } from './intra-account-correlation.ts'
import type { FittedCell } from './stratified-effect.ts'

export interface EffectVariance {
  variance: number
  /** The same, were the effect another than the estimate: rates of other sizes spread otherwise. */
  varianceAt(effect: number): number
  /** How well the variance itself is known: Satterthwaite's, and at most what the smaller arm can tell. */
  degreesOfFreedom: number
}

/** With fewer no boundary says anything. */
const LEAST_DEGREES = 3
/**
 * An arm of n accounts alone would tell its variance by n - 1 degrees of freedom. κ, which both arms tell together, is worth twice
 * as much and no more: with few accounts it is wrong of just those (docs/decisions/0026).
 */
const DEGREES_OF_AN_ACCOUNT = 3

/**
 * The variance of the effect over the lot and the accounts' intents, by two ways that fail differently; the larger one counts.
 * By the *model*: the spread of intents, alike within an account by κ. It needs few accounts.
 * By *residuals*: the cluster-robust sandwich, each square divided by what the fit has taken from it (CR2; Bell and McCaffrey,
 * Survey Methodology 28, 2002). It needs many, but no model: accounts may differ in whatever way. By how much they say more than the
 * model, they say at every effect.
 */
export function effectVariance(fitted: FittedEffect): EffectVariance {
  const { accounts, correlation, correlationError } = fitted
  const cells = new Map<FittedCell, number>()
  let byModel = 0
  let perCorrelation = 0
  let byResiduals = 0
  for (const { intents, influence, leverage, residual, spread, cell } of accounts) {
    const squared = influence ** 2
    const perSpread = squared * (1 / intents + correlation * (1 - 1 / intents))
    cells.set(cell, (cells.get(cell) ?? 0) + perSpread)
    byModel += spread * perSpread
    perCorrelation += squared * spread * (1 - 1 / intents)
    byResiduals += (squared * residual ** 2) / (1 - Math.min(leverage, MOST_LEVERAGE))
  }
  const ofVariance = perCorrelation * correlationError
  const ofModel = 2 * (byModel / ofVariance) ** 2
  const ofArm = DEGREES_OF_AN_ACCOUNT * (accountsOfSmallerArm(fitted) - 1)
  const moreThanModel = Math.max(1, byResiduals / byModel)
  const ofCells = [...cells]
  return {
    variance: byModel * moreThanModel,
    varianceAt: (effect) =>
      moreThanModel * ofCells.reduce((sum, [cell, perSpread]) => sum + perSpread * cell.spreadAt(effect), 0),
    degreesOfFreedom: Math.max(LEAST_DEGREES, Math.min(ofModel, ofArm)),
  }
}

/** Those of the smaller arm that are compared with anybody: a plan of one arm tells nothing. */
export function accountsOfSmallerArm({ accounts }: Pick<FittedEffect, 'accounts'>): number {
  const given = accounts.filter(({ influence }) => influence > 0).length
  const without = accounts.filter(({ influence }) => influence < 0).length
  return Math.min(given, without)
}
