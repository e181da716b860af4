import { expect, it } from 'vitest'
import type { AccountTally } from '../../server/deflection/experiment/account-tally.ts'
import { createIncrementalEffect } from '../../server/deflection/experiment/incremental-effect.ts'
import type { ExperimentSettings } from './experiment-world.ts'
import { FINDABLE, findableSettings, HARSH_NULLS, mixedSettings } from './incremental-worlds.ts'
import { figuresOf, measureWorld } from './measure-incremental.ts'

const measure = (settings: readonly ExperimentSettings[]) =>
  figuresOf(
    settings.map((one, seed) => measureWorld(one, seed, createIncrementalEffect({ holdout: one.holdout }))),
  )

it('holds the truth at every look of worlds of all kinds, and is seldom wrong where there is no effect', () => {
  const small = mixedSettings(240).filter(({ accounts }) => accounts < 1_000)
  const { coveredAtEnd, coveredAlways } = measure(small)
  expect(coveredAtEnd).toBeGreaterThanOrEqual(0.95)
  expect(coveredAlways).toBeGreaterThanOrEqual(0.95)
  const nulls = Object.values(HARSH_NULLS).flatMap((settings) => Array<ExperimentSettings>(15).fill(settings))
  expect(measure(nulls).saidWrong).toBeLessThanOrEqual(0.05)
})

it('finds fifteen points fewer in two thousand intents with three accounts in ten held out', () => {
  const settings = FINDABLE['200 accounts, log-normal 1'] as ExperimentSettings
  const { found, foundAtEnd } = measure(Array<ExperimentSettings>(60).fill(settings))
  expect(found).toBeGreaterThanOrEqual(0.8)
  // What one look has ruled out stays ruled out.
  expect(foundAtEnd).toBe(found)
})

it('finds them in four of five worlds of all kinds, from 30 accounts to 3,000', () => {
  const { found, coveredAlways } = measure(findableSettings(80))
  expect(found).toBeGreaterThanOrEqual(0.8)
  expect(coveredAlways).toBeGreaterThanOrEqual(0.95)
})

it('would notice an interval that is too narrow to be looked at every day', () => {
  const half = (tallies: readonly AccountTally[]) => {
    const { low, high } = createIncrementalEffect({ holdout: null })(tallies)
    const [middle, reach] = [((low ?? -1) + (high ?? 1)) / 2, ((high ?? 1) - (low ?? -1)) / 4]
    return { low: middle - reach, high: middle + reach, verdict: 'no_difference' as const }
  }
  const settings = mixedSettings(150).filter(({ accounts }) => accounts < 1_000)
  const outcomes = settings.map((one, seed) => measureWorld(one, seed, half))
  expect(figuresOf(outcomes).coveredAlways).toBeLessThan(0.9)
})
