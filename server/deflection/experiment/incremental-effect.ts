import type { IncrementalReport } from '../../contract/types.ts'
import type { Arm } from '../../contract/vocabulary.ts'
import type { AccountTally } from './account-tally.ts'
import { accountsOfSmallerArm, type EffectVariance, effectVariance } from './effect-variance.ts'
import { intentsNeeded, intentsNeededFromScratch } from './intents-needed.ts'
import { fitEffect } from './intra-account-correlation.ts'
import { sampleRatioP } from './sample-ratio.ts'
import { type Interval, scoreInterval } from './score-interval.ts'

/** With fewer accounts to compare in an arm the lot has decided nothing yet: the interval is everything. */
const LEAST_ACCOUNTS = 5
const LEAST_INTENTS = 20

/** Below 10 points either way there is *no difference* worth the name. */
export const MARGIN = 0.1

/** Taken for the plan of what is missing where the design is not told. */
const USUAL_HOLDOUT = 0.3

export interface ExperimentDesign {
  /** The share of accounts that is held out, between 0 and 1; null: not known. */
  holdout: number | null
}

/**
 * The effect of links that come by themselves: filing rate with them minus the rate without, and an interval that holds the
 * true effect at all looks together with 95 %, however often one looks (docs/decisions/0026).
 *
 * Answers a function for the looks at one experiment, one after the other as it grows. All of its intervals hold the truth at once, so
 * what one of them has ruled out stays ruled out, and a verdict that was given stands. Only where a look has nothing in common with
 * those before it is the effect not what it was: that look begins anew.
 *
 * The interval is a confidence sequence on the effect that accounts have in common: a regression of their filing rates on plan and
 * arm, in which a giant account counts for what it can tell. It always reaches as far as `effect`, the plain difference of
 * rates. Where that cannot be said yet it is all from -1 to 1.
 */
export function createIncrementalEffect({ holdout }: ExperimentDesign) {
  let held: Interval = { low: -1, high: 1 }

  return (tallies: readonly AccountTally[]): IncrementalReport => {
    const { accounts, intents, filed } = sumByArm(tallies)
    const effect =
      intents.suggestions > 0 && intents.holdout > 0
        ? filed.suggestions / intents.suggestions - filed.holdout / intents.holdout
        : null
    const counts = {
      intents,
      accounts,
      sampleRatioP: holdout === null || tallies.length === 0 ? null : sampleRatioP(accounts, holdout),
    }
    const known = effect === null ? null : estimate(tallies, intents)
    if (effect === null || known === null) {
      const filedIntents = filed.suggestions + filed.holdout
      return {
        effect,
        low: -1,
        high: 1,
        ...counts,
        verdict: 'not_enough_data',
        moreIntentsNeeded: intentsNeededFromScratch(intents, filedIntents, MARGIN, holdout ?? USUAL_HOLDOUT),
      }
    }
    held = narrowed(held, reaching(scoreInterval(known.effect, known), effect))
    const interval = reaching(held, effect)
    const verdict = verdictOf(interval)
    return {
      effect,
      ...interval,
      ...counts,
      verdict,
      moreIntentsNeeded:
        verdict === 'not_enough_data'
          ? intentsNeeded(intents.suggestions + intents.holdout, known, decidingReach(known.effect))
          : 0,
    }
  }
}

/** What both leave possible; where that is nothing, the later one. */
function narrowed(held: Interval, latest: Interval): Interval {
  const both = { low: Math.max(held.low, latest.low), high: Math.min(held.high, latest.high) }
  return both.low < both.high ? both : latest
}

/** As far as the plain difference at least, and never beyond what a rate can differ. */
function reaching({ low, high }: Interval, effect: number): Interval {
  return { low: Math.max(-1, Math.min(low, effect)), high: Math.min(1, Math.max(high, effect)) }
}

function estimate(
  tallies: readonly AccountTally[],
  intents: Record<Arm, number>,
): (EffectVariance & { effect: number }) | null {
  if (intents.suggestions + intents.holdout < LEAST_INTENTS) return null
  const fitted = fitEffect(tallies)
  if (!fitted || accountsOfSmallerArm(fitted) < LEAST_ACCOUNTS) return null
  return { effect: fitted.effect, ...effectVariance(fitted) }
}

function verdictOf({ low, high }: Interval): IncrementalReport['verdict'] {
  if (high < 0) return 'fewer'
  if (low > 0) return 'more'
  return low > -MARGIN && high < MARGIN ? 'no_difference' : 'not_enough_data'
}

/** The half-width at which this effect would be told from none, or from one that matters: whichever comes first. */
function decidingReach(effect: number): number {
  return Math.max(Math.abs(effect), MARGIN - Math.abs(effect))
}

function sumByArm(tallies: readonly AccountTally[]) {
  const none = () => ({ suggestions: 0, holdout: 0 })
  const sums = { accounts: none(), intents: none(), filed: none() }
  for (const { arm, intents, filed } of tallies) {
    sums.accounts[arm]++
    sums.intents[arm] += intents
    sums.filed[arm] += filed
  }
  return sums
}
