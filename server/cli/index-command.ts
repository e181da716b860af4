import { indexContent } from '../content/index-content.ts'
import { type IndexTarget, IndexTargetError } from '../content/index-target.ts'
import { INDEX_HELP, readIndexArguments } from './index-arguments.ts'
import { createProgressDisplay, type ProgressStream } from './index-progress.ts'
import { openIndexSource } from './index-source.ts'
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
 * Errors: rejects with what `openTarget` or the target throw, except `IndexTargetError`, which is told in one line.
 */
export async function indexCommand(args: string[], dependencies: IndexCommandDependencies): Promise<number> {
  const { stdout, stderr, openTarget, signal } = dependencies
  const complain = (problem: string) => stderr.write(`guichet index: ${problem}\n`)

  const read = readIndexArguments(args)
  if ('help' in read) {
    stdout.write(INDEX_HELP)
    return EXIT.done
  }
  if ('problem' in read) {
    complain(`${read.problem} See: guichet index --help`)
    return EXIT.misused
  }
  const { allowEmpty, json } = read.arguments
  const source = await openIndexSource(read.arguments)
  if ('problem' in source) {
    complain(source.problem)
    return EXIT.failed
  }

  const progress = createProgressDisplay(stderr)
  try {
    const target = await openTarget()
    try {
      const report = await indexContent({ target })({
        source: source.name,
        entries: source.entries,
        allowEmpty,
        signal,
        onProgress: progress.show,
      })
      progress.clear()
      for (const line of failureLines(report)) stderr.write(`${line}\n`)
      for (const line of summaryLines(report)) (json ? stderr : stdout).write(`${line}\n`)
      if (json) stdout.write(`${jsonSummary(report)}\n`)
      if (report.interrupted) return EXIT.interrupted
      return report.removalSkipped === 'no_page' ? EXIT.failed : EXIT.done
    } finally {
      await target.close()
    }
  } catch (error) {
    progress.clear()
    const problem = problemOf(error)
    if (problem === null) throw error
    complain(problem)
    return EXIT.failed
  }
}

/** One line for what is expected to go wrong outside; null for what is a defect. */
function problemOf(error: unknown): string | null {
  if (error instanceof IndexTargetError) return error.message
  const { syscall, code, path } = error as NodeJS.ErrnoException
  return syscall === 'read' || syscall === 'open' || syscall === 'scandir'
    ? `${path ?? 'The source'} cannot be read (${code}). What was read before is in; nothing was removed.`
    : null
}
