import { confidenceBoundary } from './confidence-boundary.ts'
import type { EffectVariance } from './effect-variance.ts'

type VarianceNow = Pick<EffectVariance, 'variance' | 'degreesOfFreedom'>

/** Where nothing is known yet: intents of one account make every intent tell as much as half of an independent one. */
const TYPICAL_LIKENESS = 2
/** More than this times the intents that are there would be no estimate any more. */
const MOST_GROWTH = 10_000

/**
 * The half-width of the interval after `growth` times the intents, if they come as they have come: new accounts with them, in both
 * arms.
 */
function reachAfter({ variance, degreesOfFreedom }: VarianceNow, growth: number): number {
  const later = variance / growth
  return Math.sqrt(later) * confidenceBoundary(later, degreesOfFreedom * growth)
}

/**
 * About how many more intents until the interval reaches no further than `reach` to either side; null: too many to say.
 *
 * @param intents so far
 */
export function intentsNeeded(intents: number, variance: VarianceNow, reach: number): number | null {
  if (reachAfter(variance, MOST_GROWTH) > reach) return null
  let [less, more] = [1, MOST_GROWTH]
  while (more / less > 1.005) {
    const between = Math.sqrt(less * more)
    if (reachAfter(variance, between) > reach) less = between
    else more = between
  }
  return roughly(intents * (more - 1))
}

/**
 * The same where there are too few accounts to compare to know how much their rates vary; null: there are as many intents as would
 * tell, and it is accounts that are missing.
 */
export function intentsNeededFromScratch(
  intents: { suggestions: number; holdout: number },
  filed: number,
  reach: number,
  holdout: number,
): number | null {
  const all = intents.suggestions + intents.holdout
  const rate = (filed + 2) / (all + 4)
  const ofOne = (TYPICAL_LIKENESS * rate * (1 - rate)) / (holdout * (1 - holdout))
  const variance = { variance: ofOne, degreesOfFreedom: Number.POSITIVE_INFINITY }
  const missing = (intentsNeeded(1, variance, reach) ?? MOST_GROWTH) - all
  return missing > 0 ? roughly(missing) : null
}

/** Two digits: more would feign knowledge. */
function roughly(intents: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, intents))) - 1)
  return Math.ceil(intents / unit) * unit
}
