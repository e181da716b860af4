/** Milliseconds. */
export interface LatencyFigures {
  p50: number
  p99: number
  samples: number
}

/** @throws RangeError without a sample: there is nothing to say of no measurement. */
export function latencyFigures(milliseconds: readonly number[]): LatencyFigures {
  if (milliseconds.length === 0) throw new RangeError('Nothing was measured.')
  const sorted = milliseconds.toSorted((a, b) => a - b)
  // The nearest rank: the smallest value that so large a share of all does not exceed.
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] as number
  return { p50: at(0.5), p99: at(0.99), samples: sorted.length }
}

/** `p50 2.3 ms, p99 10.2 ms (250)`. */
export function latencyText({ p50, p99, samples }: LatencyFigures): string {
  return `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms (${samples})`
}

/** How many milliseconds `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
