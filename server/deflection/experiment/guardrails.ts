import type { ExperimentReport } from '../../contract/types.ts'
import type { Arm } from '../../contract/vocabulary.ts'
import { confidenceBoundary } from './confidence-boundary.ts'
import { effectByDay } from './effect-by-day.ts'
import type { ExperimentDay } from './experiment-store.ts'
import { MARGIN } from './incremental-effect.ts'

type Guardrail = ExperimentReport['guardrails'][number]

/** A quarter more time to a case is what suggestions may cost; less is no harm. */
const LONGER = Math.log(1.25)
/** What the boundary is tuned for: the variance of one intent that is filed or not. */
const VARIANCE_OF_A_RATE = 0.25
const LEAST_ACCOUNTS = 3

/**
 * What suggestions must not make worse: the time until whoever files a case has filed it, and the share of intents after which
 * the person comes back with another within a week. *Worse* as soon as an interval that may be looked at every day has nothing but
 * harm in it, *not worse* as soon as it has no harm in it that matters (a quarter more time, ten points more).
 */
export function guardrails(days: readonly ExperimentDay[]): Guardrail[] {
  return [timeToCase(days), reContact(days)]
}

function reContact(days: readonly ExperimentDay[]): Guardrail {
  const returns = days.map((day) => ({ ...day, filed: day.returned }))
  const { low, high } = effectByDay(returns, { holdout: null }).result
  const rate = (arm: Arm) => {
    const ofArm = days.filter((day) => day.arm === arm)
    const intents = ofArm.reduce((sum, day) => sum + day.intents, 0)
    return intents === 0 ? null : ofArm.reduce((sum, { returned }) => sum + returned, 0) / intents
  }
  return {
    name: 're_contact',
    suggestions: rate('suggestions'),
    holdout: rate('holdout'),
    unit: 'share',
    verdict: verdictOf(low ?? -1, high ?? 1, MARGIN),
  }
}

/** Of the accounts' mean logarithms of seconds: some cases take days, and they must not decide. */
function timeToCase(days: readonly ExperimentDay[]): Guardrail {
  const [given, without] = [accountMeans(days, 'suggestions'), accountMeans(days, 'holdout')]
  return {
    name: 'time_to_case',
    suggestions: typicalSeconds(given),
    holdout: typicalSeconds(without),
    unit: 'seconds',
    verdict: compare(given, without),
  }
}

/** Welch's comparison of two means, with the boundary of looks without end. */
function compare(given: readonly number[], without: readonly number[]): Guardrail['verdict'] {
  if (Math.min(given.length, without.length) < LEAST_ACCOUNTS) return 'not_enough_data'
  const [ofGiven, ofWithout] = [varianceOf(given), varianceOf(without)]
  const parts = [ofGiven / given.length, ofWithout / without.length] as const
  const variance = parts[0] + parts[1]
  // Every account took the same time: there is nothing to tell chance by.
  if (variance === 0) return 'not_enough_data'
  const degreesOfFreedom =
    variance ** 2 / (parts[0] ** 2 / (given.length - 1) + parts[1] ** 2 / (without.length - 1))
  const ofOne = Math.max(ofGiven, ofWithout)
  const reach =
    Math.sqrt(variance) * confidenceBoundary((variance / ofOne) * VARIANCE_OF_A_RATE, degreesOfFreedom)
  const difference = mean(given) - mean(without)
  return verdictOf(difference - reach, difference + reach, LONGER)
}

function verdictOf(low: number, high: number, harm: number): Guardrail['verdict'] {
  if (low > 0) return 'worse'
  return high < harm ? 'not_worse' : 'not_enough_data'
}

function accountMeans(days: readonly ExperimentDay[], arm: Arm): number[] {
  const sums = new Map<string, { cases: number; logSeconds: number }>()
  for (const day of days) {
    if (day.arm !== arm || day.cases === 0) continue
    const { cases, logSeconds } = sums.get(day.account) ?? { cases: 0, logSeconds: 0 }
    sums.set(day.account, { cases: cases + day.cases, logSeconds: logSeconds + day.logSeconds })
  }
  return [...sums.values()].map(({ cases, logSeconds }) => logSeconds / cases)
}

/** Their geometric mean; null without a case. */
function typicalSeconds(means: readonly number[]): number | null {
  return means.length === 0 ? null : Math.expm1(mean(means))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function varianceOf(values: readonly number[]): number {
  const middle = mean(values)
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1)
}
