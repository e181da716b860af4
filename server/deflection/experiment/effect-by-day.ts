import type { IncrementalReport } from '../../contract/types.ts'
import type { AccountDay } from './account-tally.ts'
import { dailyTallies } from './daily-tallies.ts'
import { createIncrementalEffect, type ExperimentDesign } from './incremental-effect.ts'

/**
 * An experiment looked at at the end of each of its days: each look, and what is known after the last of them, or before any.
 *
 * @param rows in order of their days
 */
export function effectByDay<Day>(
  rows: readonly AccountDay<Day>[],
  design: ExperimentDesign,
): { result: IncrementalReport; looks: { day: Day; report: IncrementalReport }[] } {
  const effectAt = createIncrementalEffect(design)
  const looks = Array.from(dailyTallies(rows), ({ day, tallies }) => ({ day, report: effectAt(tallies) }))
  return { result: looks.at(-1)?.report ?? effectAt([]), looks }
}
