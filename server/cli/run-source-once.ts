import type { Logger } from 'pino'
import type { IndexReport } from '../content/indexing/index-report.ts'
import type { IndexTarget } from '../content/indexing/index-target.ts'
import { type RunSourceDependencies, runSource } from '../content/sources/run-source.ts'
import { sourceProblem } from '../content/sources/source-problem.ts'
import { StartUpError } from '../start-up-error.ts'
import { type CommandStreams, EXIT } from './command-output.ts'
import { createProgressDisplay } from './index-progress.ts'
import { failureLines, jsonSummary, summaryLines } from './index-summary.ts'

export interface RunSourceOnceDependencies extends CommandStreams {
  /** Aborts at Ctrl-C: the batch under way is finished. */
  signal: AbortSignal
  log: Pick<Logger, 'info' | 'warn'>
  readSource: RunSourceDependencies['readSource']
}

export interface OnceOptions {
  allowEmpty: boolean
  json: boolean
}

/**
 * Runs a registered source in front of a person: with progress, a report, and the search up to date at the end.
 *
 * Errors: a problem that is expected is returned, in one line; rejects with others.
 */
export async function runSourceOnce(
  target: IndexTarget,
  name: string,
  { allowEmpty, json }: OnceOptions,
  { stdout, stderr, signal, log, readSource }: RunSourceOnceDependencies,
): Promise<{ exitCode: number } | { problem: string }> {
  const progress = createProgressDisplay(stderr)
  try {
    const run = runSource({ target, readSource, clock: () => new Date(), log })
    const outcome = await run(name, { signal, allowEmpty, onProgress: progress.show })
    if (outcome === 'unknown_source') return { problem: `There is no source "${name}".` }
    if ('heldBy' in outcome) {
      return { problem: `The source "${name}" is being read by another process; try again when it is done.` }
    }
    const searchProblem = await settle(target)
    progress.clear()
    printReport(outcome.report, json, { stdout, stderr })
    if (searchProblem) stderr.write(`${searchProblem}\n`)
    return { exitCode: exitCodeOf(outcome.report) }
  } catch (error) {
    const problem = expectedProblem(error)
    if (problem === null) throw error
    return { problem }
  } finally {
    progress.clear()
  }
}

/**
 * Brings the search up to date; what kept it from that is returned, in one line. The pages are in by now: a search that
 * cannot be reached is worth a word, and catches up when it can.
 */
export function settle(target: IndexTarget): Promise<string | null> {
  return target.settle().then(
    () => null,
    (error: Error) => `guichet: The search does not know of it yet (${error.message}).`,
  )
}

/** One line for what is expected to go wrong outside; null for what is a defect. */
export function expectedProblem(error: unknown): string | null {
  return error instanceof StartUpError ? error.message : sourceProblem(error)
}

function printReport(report: IndexReport, json: boolean, { stdout, stderr }: CommandStreams): void {
  for (const line of failureLines(report)) stderr.write(`${line}\n`)
  for (const line of summaryLines(report)) (json ? stderr : stdout).write(`${line}\n`)
  if (json) stdout.write(`${jsonSummary(report)}\n`)
}

function exitCodeOf({ interrupted, removalSkipped }: IndexReport): number {
  if (interrupted) return EXIT.interrupted
  return removalSkipped === 'no_page' ? EXIT.failed : EXIT.done
}
