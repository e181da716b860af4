import { indexContent } from '../content/index-content.ts'
import type { IndexReport } from '../content/index-report.ts'
import { type IndexTarget, IndexTargetError } from '../content/index-target.ts'
import { StartUpError } from '../start-up-error.ts'
import { INDEX_HELP, type IndexArguments, readIndexArguments } from './index-arguments.ts'
import { createProgressDisplay, type ProgressStream } from './index-progress.ts'
import { type IndexSource, openIndexSource } from './index-source.ts'
import { failureLines, jsonSummary, summaryLines } from './index-summary.ts'

export interface IndexCommandDependencies {
  stdout: { write(text: string): unknown }
  stderr: ProgressStream
  /** Opens the store, or reaches the server that holds it. Called once the source is known to be readable. */
  openTarget: () => Promise<IndexTarget>
  /** Aborts at Ctrl-C: the batch under way is finished. */
  signal: AbortSignal
}

const EXIT = { done: 0, failed: 1, misused: 2, interrupted: 130 } as const

/**
 * `guichet index`. Resolves to the exit code that `INDEX_HELP` states.
 *
 * Errors: rejects with what `openTarget` or the target throw, except `IndexTargetError` and `StartUpError`, which are told
 * in one line.
 */
export async function indexCommand(args: string[], dependencies: IndexCommandDependencies): Promise<number> {
  const { stdout, stderr } = dependencies
  const complain = (problem: string) => stderr.write(`guichet index: ${problem}\n`)
  const refuse = (problem: string) => {
    complain(problem)
    if (args.includes('--json')) stdout.write(`${JSON.stringify({ error: problem })}\n`)
  }
  const read = readIndexArguments(args)
  if ('help' in read) {
    stdout.write(INDEX_HELP)
    return EXIT.done
  }
  if ('problem' in read) {
    refuse(`${read.problem} See: guichet index --help`)
    return EXIT.misused
  }
  const source = await openIndexSource(read.arguments)
  if ('problem' in source) {
    refuse(source.problem)
    return EXIT.failed
  }
  if (source.note) stderr.write(`${source.note}\n`)
  try {
    const { report, searchProblem } = await indexSource(source, read.arguments, dependencies)
    printReport(report, read.arguments, dependencies)
    if (searchProblem !== null) complain(`The search does not know of it yet (${searchProblem}).`)
    return exitCodeOf(report)
  } catch (error) {
    const problem = problemOf(error)
    if (problem === null) throw error
    refuse(problem)
    return EXIT.failed
  }
}

async function indexSource(
  { name, entries }: IndexSource,
  { allowEmpty }: IndexArguments,
  { stderr, openTarget, signal }: IndexCommandDependencies,
): Promise<{ report: IndexReport; searchProblem: string | null }> {
  const target = await openTarget()
  const progress = createProgressDisplay(stderr)
  try {
    const run = { source: name, entries, allowEmpty, signal, onProgress: progress.show }
    const report = await indexContent({ target })(run)
    // The pages are in by now: a search that cannot be reached is worth a word, and catches up when it can.
    const searchProblem = await target.settle().then(
      () => null,
      (error: Error) => error.message,
    )
    return { report, searchProblem }
  } finally {
    progress.clear()
    await target.close()
  }
}

function printReport(
  report: IndexReport,
  { json }: IndexArguments,
  { stdout, stderr }: IndexCommandDependencies,
): void {
  for (const line of failureLines(report)) stderr.write(`${line}\n`)
  for (const line of summaryLines(report)) (json ? stderr : stdout).write(`${line}\n`)
  if (json) stdout.write(`${jsonSummary(report)}\n`)
}

function exitCodeOf({ interrupted, removalSkipped }: IndexReport): number {
  if (interrupted) return EXIT.interrupted
  return removalSkipped === 'no_page' ? EXIT.failed : EXIT.done
}

/** One line for what is expected to go wrong outside; null for what is a defect. */
function problemOf(error: unknown): string | null {
  if (error instanceof IndexTargetError || error instanceof StartUpError) return error.message
  const { syscall, code, path } = error as NodeJS.ErrnoException
  return syscall === 'read' || syscall === 'open' || syscall === 'scandir'
    ? `${path ?? 'The source'} cannot be read (${code}). What was read before is in; nothing was removed.`
    : null
}
