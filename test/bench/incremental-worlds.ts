import { type ExperimentSettings, SIZES } from './experiment-world.ts'
import { createRandomNumbers, type RandomNumbers } from './random-numbers.ts'

/** Many experiments of all kinds, whose effect is one of three in turn: none, five points fewer, fifteen points fewer. */
export function mixedSettings(count: number): ExperimentSettings[] {
  return Array.from({ length: count }, (_, index) => {
    const random = createRandomNumbers(1_000_000 + index)
    const effect = [0, -0.05, -0.15][index % 3] as number
    return {
      // From 30 to 3,000, as many small ones as large ones.
      accounts: Math.round(30 * 100 ** random.uniform()),
      intents: Math.round(300 * 20 ** random.uniform()),
      rate: between(random, 0.25, 0.65),
      effect,
      holdout: between(random, 0.1, 0.5),
      likeness: oneOf(random, LIKENESSES),
      sizes: oneOf(random, Object.keys(SIZES) as (keyof typeof SIZES)[]),
      betweenPlans: between(random, 0, 0.15),
      largerByPlan: between(random, 1, 3),
      trend: between(random, -0.2, 0.2),
      moods: oneOf(random, [0, 0, 0.15]),
      coins: random.uniform() < 0.3,
    }
  })
}

export const LIKENESSES = [0, 0.02, 0.05, 0.1, 0.2] as const

/** The same worlds where each has two thousand intents, three accounts in ten held out, and fifteen points fewer. */
export function findableSettings(count: number): ExperimentSettings[] {
  return mixedSettings(count).map((settings) => ({
    ...settings,
    intents: 2_000,
    holdout: 0.3,
    effect: -0.15,
  }))
}

/** Two thousand intents, three accounts in ten held out, fifteen points fewer: of few accounts, which cannot tell it, to many. */
export const FINDABLE: Record<string, ExperimentSettings> = Object.fromEntries(
  [30, 60, 100, 200, 400, 1_000].flatMap((accounts) =>
    (['log-normal 1', 'Pareto 1.5'] as const).map((sizes) => [
      `${accounts} accounts, ${sizes}`,
      { accounts, sizes, intents: 2_000, rate: 0.45, effect: -0.15, holdout: 0.3, likeness: 0.05 },
    ]),
  ),
)

const HARSH = { accounts: 30, intents: 2_000, rate: 0.45, effect: 0, holdout: 0.3, likeness: 0.1 } as const

const FEW_HELD_OUT = { ...HARSH, sizes: 'log-normal 1.5', plans: 1 } as const
const RATE_BY_SIZE = { ...FEW_HELD_OUT, risesWithSize: 0.15, likeness: 0.02 } as const

/** No effect, and all that makes one seem to be there. */
export const HARSH_NULLS: Record<string, ExperimentSettings> = {
  '30 accounts, Pareto 1.1, likeness 0.2': { ...HARSH, sizes: 'Pareto 1.1', likeness: 0.2 },
  '30 accounts, 10 % held out by coins': { ...HARSH, sizes: 'log-normal 1.5', holdout: 0.1, coins: true },
  '30 accounts in ten plans': { ...HARSH, sizes: 'log-normal 1', plans: 10, betweenPlans: 0.04 },
  '30 accounts, moods and a trend': { ...HARSH, sizes: 'log-normal 1', moods: 0.3, trend: 0.4 },
  '100 accounts that seldom file': {
    ...HARSH,
    accounts: 100,
    sizes: 'log-normal 1.5',
    rate: 0.08,
    betweenPlans: 0.03,
  },
  '300 accounts, larger by plan, Pareto 1.1': {
    ...HARSH,
    accounts: 300,
    sizes: 'Pareto 1.1',
    betweenPlans: 0.2,
    largerByPlan: 3,
  },
  '100 accounts, 5 % held out, sizes log-normal 1.5': { ...FEW_HELD_OUT, accounts: 100, holdout: 0.05 },
  '100 accounts, 5 % held out, larger ones file more': { ...RATE_BY_SIZE, accounts: 100, holdout: 0.05 },
  '200 accounts, 5 % held out, larger ones file more': { ...RATE_BY_SIZE, accounts: 200, holdout: 0.05 },
  '60 accounts, 10 % held out, larger ones file more': { ...RATE_BY_SIZE, accounts: 60, holdout: 0.1 },
}

function between({ uniform }: RandomNumbers, low: number, high: number): number {
  return low + (high - low) * uniform()
}

function oneOf<T>({ uniform }: RandomNumbers, values: readonly T[]): T {
  return values[Math.floor(uniform() * values.length)] as T
}
