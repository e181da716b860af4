import { seededRandom } from './seeded-random.ts'

/** The values of what was asked together (the questions of one intent): drawn together or not at all. */
export type Cluster = readonly number[]

export type Interval = readonly [low: number, high: number]

const RESAMPLES = 2_000
const TAIL = 0.025

/**
 * The 95 % percentile interval of the mean over all values, from resampling whole clusters: questions of one intent are
 * alike, and drawn one by one they would make the interval too narrow. The same seed gives the same interval.
 */
export function bootstrapInterval(clusters: readonly Cluster[], seed: number): Interval {
  if (clusters.length === 0) return [0, 0]
  const sums = clusters.map((values) => values.reduce((sum, value) => sum + value, 0))
  const random = seededRandom(seed)
  const means = Float64Array.from({ length: RESAMPLES }, () => {
    let sum = 0
    let count = 0
    for (let draw = 0; draw < clusters.length; draw++) {
      const drawn = Math.floor(random() * clusters.length)
      sum += sums[drawn] as number
      count += (clusters[drawn] as Cluster).length
    }
    return sum / count
  }).sort()
  return [percentile(means, TAIL), percentile(means, 1 - TAIL)]
}

/** The value that `share` of the sorted values do not exceed (nearest rank); 0 of none. */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  const at = Math.max(0, Math.ceil(sorted.length * share) - 1)
  return sorted[at] ?? 0
}
