import { confidenceBoundary } from './confidence-boundary.ts'
import type { EffectVariance } from './effect-variance.ts'

export interface Interval {
  low: number
  high: number
}

/** An effect is between -1 and 1, so none is further from another. */
const FURTHEST = 2
const STEPS = 30

/**
 * All effects that an estimate leaves possible at all looks together, with 95 %. Each is tried with the variance that the estimate
 * would have if it were the truth: so a rate that is low by chance does not seem to be known better than one that is high by chance
 * (a score interval; Miettinen and Nurminen, "Comparative analysis of two rates", Statistics in Medicine 4, 1985).
 */
export function scoreInterval(estimate: number, { varianceAt, degreesOfFreedom }: EffectVariance): Interval {
  const reachAt = (effect: number): number => {
    const variance = varianceAt(effect)
    return Math.sqrt(variance) * confidenceBoundary(variance, degreesOfFreedom)
  }
  const distance = (direction: 1 | -1): number => {
    let [within, outside] = [0, FURTHEST]
    for (let step = 0; step < STEPS; step++) {
      const between = (within + outside) / 2
      if (between < reachAt(estimate + direction * between)) within = between
      else outside = between
    }
    return outside
  }
  return { low: estimate - distance(-1), high: estimate + distance(1) }
}
