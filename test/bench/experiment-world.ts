import type { Arm } from '../../server/contract/vocabulary.ts'
import { drawArm } from '../../server/deflection/experiment/block-permutation.ts'
import { createRandomNumbers, type RandomNumbers } from './random-numbers.ts'

/** How many intents accounts have, next to one another: from all alike to a few that have most. */
export const SIZES = {
  equal: () => 1,
  'log-normal 1': ({ normal }: RandomNumbers) => Math.exp(normal()),
  'log-normal 1.5': ({ normal }: RandomNumbers) => Math.exp(1.5 * normal()),
  'Pareto 1.5': ({ uniform }: RandomNumbers) => (1 - uniform()) ** (-1 / 1.5),
  'Pareto 1.1': ({ uniform }: RandomNumbers) => (1 - uniform()) ** (-1 / 1.1),
} as const satisfies Record<string, (random: RandomNumbers) => number>

export interface ExperimentSettings {
  accounts: number
  intents: number
  /** The filing rate of an account of the middle plan, without suggestions. */
  rate: number
  /** Added to the filing rate of each account that has suggestions, as far as a rate can go. */
  effect: number
  /** The share of accounts that is held out. */
  holdout: number
  /** How much alike intents of one account are: the intra-account correlation. */
  likeness: number
  sizes: keyof typeof SIZES
  /** What lies between the rates of two plans. */
  betweenPlans?: number
  /** The larger the plan, the larger the accounts: by this factor from one to the next. */
  largerByPlan?: number
  /** By how much the rate of an account rises with its size: for each factor of e. */
  risesWithSize?: number
  /** How many plans there are. */
  plans?: number
  /** By how much all rates move from the first day to the last. */
  trend?: number
  /** By how much an account's rate differs, from day to day, by itself (standard deviation). */
  moods?: number
  /** Each account's lot is a coin of its own, in place of blocks within plans. */
  coins?: boolean
}

export interface SimulatedIntent {
  day: number
  account: number
  filed: boolean
}

export interface ExperimentWorld {
  accounts: { plan: string; arm: Arm }[]
  /** By day. */
  intents: SimulatedIntent[]
  /** What the filing rate of all intents is with suggestions, minus what it is without. */
  truth: number
}

const DAYS = 60
/** The share of accounts that come later than the first day. */
const LATECOMERS = 0.3

/** An experiment whose effect is known, the same for the same seed. */
export function simulateExperiment(settings: ExperimentSettings, seed: number): ExperimentWorld {
  const { plans = 3, betweenPlans = 0.08, largerByPlan = 1, risesWithSize = 0 } = settings
  const { trend = 0, moods = 0, coins = false } = settings
  const random = createRandomNumbers(seed)
  const inPlan = new Map<number, number>()
  const accounts = Array.from({ length: settings.accounts }, () => {
    const plan = Math.floor(random.uniform() ** 1.5 * plans)
    const position = inPlan.get(plan) ?? 0
    inPlan.set(plan, position + 1)
    const size = SIZES[settings.sizes](random) * largerByPlan ** plan
    const mean = settings.rate + betweenPlans * (plan - (plans - 1) / 2) + risesWithSize * Math.log(size)
    const without = random.beta(Math.min(0.97, Math.max(0.03, mean)), settings.likeness)
    return {
      plan: `plan ${plan}`,
      arm: coins
        ? ((random.uniform() < settings.holdout ? 'holdout' : 'suggestions') as Arm)
        : drawArm({
            key: `${seed}`,
            site: 'world',
            plan: `${plan}`,
            position,
            holdout: settings.holdout,
          }),
      size,
      without,
      with: Math.min(1, Math.max(0, without + settings.effect)),
      begins: random.uniform() < LATECOMERS ? random.uniform() * DAYS * 0.7 : 0,
    }
  })

  const upTo: number[] = []
  for (const { size } of accounts) upTo.push((upTo.at(-1) ?? 0) + size)
  const all = upTo.at(-1) as number
  const truth =
    accounts.reduce((sum, { size, with: given, without }) => sum + size * (given - without), 0) / all

  const moodOf = new Map<string, number>()
  const intents = Array.from({ length: settings.intents }, (): SimulatedIntent => {
    const account = indexOf(upTo, random.uniform() * all)
    const { begins, arm, with: given, without } = accounts[account] as (typeof accounts)[number]
    const day = Math.floor(begins + random.uniform() * (DAYS - begins))
    const ofDay = `${account} ${day}`
    if (moods > 0 && !moodOf.has(ofDay)) moodOf.set(ofDay, moods * random.normal())
    const moved = trend * (day / DAYS - 0.5) + (moodOf.get(ofDay) ?? 0)
    return { day, account, filed: random.uniform() < (arm === 'holdout' ? without : given) + moved }
  })
  return { accounts, truth, intents: intents.sort((a, b) => a.day - b.day) }
}

/** The first index whose sum reaches as far. */
function indexOf(upTo: readonly number[], point: number): number {
  let [low, high] = [0, upTo.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((upTo[middle] as number) < point) low = middle + 1
    else high = middle
  }
  return low
}
