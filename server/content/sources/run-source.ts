import type { Logger } from 'pino'
import { type IndexProgress, indexContent } from '../indexing/index-content.ts'
import type { IndexReport } from '../indexing/index-report.ts'
import type { IndexTarget } from '../indexing/index-target.ts'
import type { PageEntry } from '../pages/page-entry.ts'
import { nextRun } from './next-run.ts'
import { type HeldRun, holdRun } from './run-hold.ts'
import type { Source, SourceRunRecord } from './source.ts'
import { SourceError } from './source-error.ts'
import { sourceProblem } from './source-problem.ts'
import type { SourceRun } from './source-run.ts'
import type { BeginOutcome } from './source-store.ts'

export interface RunSourceDependencies {
  target: IndexTarget
  /** The pages of a source; nothing is read before they are asked for. */
  readSource: (source: Source, run: SourceRun) => AsyncIterable<PageEntry>
  clock: () => Date
  log: Pick<Logger, 'info' | 'warn'>
}

export interface RunSourceOptions {
  signal: AbortSignal
  allowEmpty?: boolean
  onProgress?: (progress: IndexProgress) => void
}

/** What kept a run from beginning, or its report. */
export type RunSourceOutcome = { report: IndexReport } | Exclude<BeginOutcome, 'begun'>

/**
 * Reads a registered source once, and keeps how that went and when it is due again. Of several that ask at the same time,
 * in this process or another, one runs.
 *
 * Errors: rejects when the source cannot be read as a whole (`sourceProblem` says it in a line) or the store fails; the
 * failure is kept with the source.
 */
export function runSource({ target, readSource, clock, log }: RunSourceDependencies) {
  return async (name: string, options: RunSourceOptions): Promise<RunSourceOutcome> => {
    const held = await holdRun(target.sources, name, (error) =>
      log.warn({ source: name, err: error }, 'a run could not say that it is alive'),
    )
    if (held === 'unknown_source' || 'heldBy' in held) return held
    using hold = held
    const source = await target.sources.find(name)
    if (!source) return 'unknown_source'
    const startedAt = clock()
    try {
      const report = await index(source, hold, options)
      await end(source, hold, { ...endOf(report), startedAt })
      return { report }
    } catch (error) {
      const problem = sourceProblem(error) ?? 'It failed for a reason that the server log tells.'
      const failure = { startedAt, outcome: 'failed' as const, problem, counts: null }
      const retryAfterSeconds = error instanceof SourceError ? error.retryAfterSeconds : undefined
      // The failure itself is worth more than that it could not be noted.
      await end(source, hold, failure, retryAfterSeconds).catch((endError: unknown) =>
        log.warn({ source: name, err: endError }, 'how a run went could not be kept'),
      )
      throw error
    }
  }

  async function index(source: Source, hold: HeldRun, options: RunSourceOptions): Promise<IndexReport> {
    const { allowEmpty = false, onProgress } = options
    const signal = AbortSignal.any([options.signal, hold.lost])
    const memory = await target.sources.memory(source.name)
    const entries = readSource(source, { memory, signal, log })
    const remember = (name: string, learned: Parameters<typeof target.sources.remember>[1]) =>
      target.sources.remember(name, learned)
    const report = await indexContent({ target, remember })({
      source: source.name,
      entries,
      memory,
      signal,
      allowEmpty,
      ...(onProgress ? { onProgress } : {}),
    })
    if (hold.lost.aborted) throw hold.lost.reason
    return report
  }

  function end(
    source: Source,
    { owner }: HeldRun,
    run: Omit<SourceRunRecord, 'endedAt'>,
    retryAfterSeconds?: number,
  ): Promise<void> {
    const record = { ...run, endedAt: clock() }
    return target.sources.end(source.name, owner, {
      record,
      ...nextRun(source, record, { retryAfterSeconds }),
    })
  }
}

function endOf(report: IndexReport): Pick<SourceRunRecord, 'outcome' | 'problem' | 'counts'> {
  const { added, changed, unchanged, removed, failed } = report
  return {
    outcome: report.interrupted ? 'interrupted' : 'done',
    problem: report.removalSkipped === 'no_page' ? 'No page could be read, so nothing was removed.' : null,
    counts: { added, changed, unchanged, removed, failed },
  }
}
