import type { Logger } from 'pino'
import type { RunSourceOptions, RunSourceOutcome } from '../../content/sources/run-source.ts'
import { sourceProblem } from '../../content/sources/source-problem.ts'
import type { JobHandlers } from '../job-queue.ts'

interface ImportSourceDependencies {
  /** `runSource`: keeps how the run went, and when the source is due again. */
  run: (name: string, options: RunSourceOptions) => Promise<RunSourceOutcome>
  /** Aborts when the server stops: what has been read stays, and the next start goes on. */
  stopping: AbortSignal
  log: Pick<Logger, 'info' | 'warn'>
}

/**
 * Reads a source anew. One that is read by somebody else is left to them, and one that cannot be read to its schedule,
 * which asks for it again later.
 *
 * Rejects, so that the queue tries again, when it was the store that failed.
 */
export function createImportSource({
  run,
  stopping,
  log,
}: ImportSourceDependencies): JobHandlers['import-source'] {
  return async ({ source }, signal) => {
    try {
      const outcome = await run(source, { signal: AbortSignal.any([signal, stopping]) })
      if (outcome === 'unknown_source' || 'heldBy' in outcome) return
      const { failures, ...report } = outcome.report
      log.info({ ...report, firstFailures: failures.slice(0, 5) }, 'a source was read')
    } catch (error) {
      const problem = sourceProblem(error)
      if (problem === null) throw error
      log.warn({ source, problem }, 'a source could not be read; it is asked again later')
    }
  }
}
