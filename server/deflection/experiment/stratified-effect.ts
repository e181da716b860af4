import type { Arm } from '../../contract/vocabulary.ts'
import type { AccountTally } from './account-tally.ts'

/** A weighted least-squares fit of the accounts' filing rates: a level for each plan, and one effect of the arm. */
export interface StratifiedEffect {
  /** With suggestions minus without; null: no plan has accounts in both arms. */
  effect: number
  accounts: FittedAccount[]
}

/** An account as the fit sees it. */
export interface FittedAccount {
  intents: number
  weight: number
  /** How far the effect moves when this account's rate moves by 1. */
  influence: number
  /** The share of its own rate that is in its fitted rate, below 1. */
  leverage: number
  /** Its rate minus the fitted one. */
  residual: number
  /** p (1 - p) at the fitted rate: the variance of one intent. */
  spread: number
  cell: FittedCell
}

/** What accounts of one plan and arm have in common. */
export interface FittedCell {
  /** The spread at the rate that would fit best, were the effect another one. */
  spreadAt(effect: number): number
}

interface Cell extends FittedCell {
  /** The arm, as 0 or 1, less its mean in the plan. */
  fromMean: number
  rate: number
  spread: number
  /** The weight of the plan. */
  total: number
}

interface Stratum {
  /** Sums of weights, and of weights times rates. */
  weight: Record<Arm, number>
  rate: Record<Arm, number>
}

/**
 * Fits the rates with the weight n / (1 + (n - 1) κ) for an account of n intents, which is the inverse of its rate's variance when
 * intents of one account are alike by the intra-account correlation κ: a giant account counts for no more than 1/κ
 * intents. Null: no plan has accounts in both arms, so there is nothing to compare.
 */
export function stratifiedEffect(
  tallies: readonly AccountTally[],
  correlation: number,
): StratifiedEffect | null {
  const weights = tallies.map(({ intents }) => intents / (1 + (intents - 1) * correlation))
  const strata = sumByPlan(tallies, weights)
  let information = 0
  let difference = 0
  for (const { weight, rate } of strata.values()) {
    if (weight.suggestions === 0 || weight.holdout === 0) continue
    const ofStratum = comparing(weight)
    information += ofStratum
    difference += ofStratum * (rate.suggestions / weight.suggestions - rate.holdout / weight.holdout)
  }
  if (information === 0) return null
  const effect = difference / information

  const cells = new Map(Array.from(strata, ([plan, stratum]) => [plan, cellsOf(stratum, effect)]))
  const accounts = tallies.map(({ plan, arm, intents, filed }, index): FittedAccount => {
    const cell = (cells.get(plan) as Record<Arm, Cell>)[arm]
    const { fromMean, rate, spread, total } = cell
    const weight = weights[index] as number
    return {
      intents,
      weight,
      influence: (weight * fromMean) / information,
      leverage: weight / total + (weight * fromMean ** 2) / information,
      residual: filed / intents - rate,
      spread,
      cell,
    }
  })
  return { effect, accounts }
}

function cellsOf({ weight, rate }: Stratum, effect: number): Record<Arm, Cell> {
  const total = weight.suggestions + weight.holdout
  const mean = (rate.suggestions + rate.holdout) / total
  const cellOf = (fromMean: number): Cell => {
    const spreadAt = (other: number) => spreadOf(mean + other * fromMean, total)
    return { fromMean, rate: mean + effect * fromMean, spread: spreadAt(effect), total, spreadAt }
  }
  const shareOfArm = weight.suggestions / total
  return { suggestions: cellOf(1 - shareOfArm), holdout: cellOf(-shareOfArm) }
}

function sumByPlan(tallies: readonly AccountTally[], weights: readonly number[]): Map<string, Stratum> {
  const strata = new Map<string, Stratum>()
  tallies.forEach(({ plan, arm, intents, filed }, index) => {
    let stratum = strata.get(plan)
    if (!stratum) {
      stratum = { weight: { suggestions: 0, holdout: 0 }, rate: { suggestions: 0, holdout: 0 } }
      strata.set(plan, stratum)
    }
    const weight = weights[index] as number
    stratum.weight[arm] += weight
    stratum.rate[arm] += (weight * filed) / intents
  })
  return strata
}

/** What a plan has to say of the difference: the harmonic sum of its two sides. */
function comparing(weight: Record<Arm, number>): number {
  return (weight.suggestions * weight.holdout) / (weight.suggestions + weight.holdout)
}

/** Where nobody, or everybody, has filed so far, the next may not: no rate is taken for certain. */
function spreadOf(rate: number, weight: number): number {
  const least = 1 / (weight + 2)
  const possible = Math.min(Math.max(rate, least), 1 - least)
  return possible * (1 - possible)
}
