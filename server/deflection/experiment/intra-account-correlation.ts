import type { AccountTally } from './account-tally.ts'
import { type StratifiedEffect, stratifiedEffect } from './stratified-effect.ts'

export interface FittedEffect extends StratifiedEffect {
  /** How much alike intents of one account are, from 0 (as if of different accounts) to 1 (all the same). */
  correlation: number
  /** The standard error of that. */
  correlationError: number
}

/** Where it begins; what many panels of customers have. */
const FIRST_GUESS = 0.05
/** An account never counts for more than a hundred intents: some likeness can always be overlooked in few accounts. */
const LEAST_FOR_WEIGHTS = 0.01
const ROUNDS = 4

/**
 * The effect together with the correlation κ that its weights rest on, fitted in turn. κ is the regression through the origin of what
 * squared residuals have above an independent intent's share: E[e²/(1 - leverage)] = p(1 - p) (1/n + κ (1 - 1/n)).
 * All accounts of both arms tell it together, which is what makes it steady where few are held out.
 */
export function fitEffect(tallies: readonly AccountTally[]): FittedEffect | null {
  let weighting = FIRST_GUESS
  let fitted: FittedEffect | null = null
  for (let round = 0; round < ROUNDS; round++) {
    const fit = stratifiedEffect(tallies, weighting)
    if (!fit) return null
    const found = correlationOf(fit)
    fitted = { ...fit, ...found }
    weighting = Math.max(LEAST_FOR_WEIGHTS, found.correlation)
  }
  return fitted
}

function correlationOf({
  accounts,
}: StratifiedEffect): Pick<FittedEffect, 'correlation' | 'correlationError'> {
  let explained = 0
  let information = 0
  for (const { intents, weight, leverage, residual, spread } of accounts) {
    // Its only account in a plan fits itself, and tells nothing.
    if (intents === 1 || leverage > MOST_LEVERAGE) continue
    const independent = 1 / intents
    const above = residual ** 2 / ((1 - leverage) * spread) - independent
    // A squared residual varies by √2 of what is expected of it, which is 1/weight.
    const precision = weight ** 2 / 2
    explained += precision * (1 - independent) * above
    information += precision * (1 - independent) ** 2
  }
  if (information === 0) return { correlation: 0, correlationError: 1 }
  return {
    correlation: Math.min(1, Math.max(0, explained / information)),
    correlationError: Math.min(1, 1 / Math.sqrt(information)),
  }
}

export const MOST_LEVERAGE = 0.999
