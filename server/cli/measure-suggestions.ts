import { writeFile } from 'node:fs/promises'
import { readJsonlFile } from '../content/jsonl/jsonl-file.ts'
import type { PageFailure } from '../content/pages/page-entry.ts'
import { type EvaluationReport, evaluate } from '../evaluation/evaluate.ts'
import { readCorpus } from '../evaluation/evaluation-corpus.ts'
import { EvaluationError } from '../evaluation/evaluation-error.ts'
import { fillSearch } from '../evaluation/fill-search.ts'
import { readJudgements } from '../evaluation/judgements.ts'
import { readQuestions } from '../evaluation/questions.ts'
import { readRun, runLines } from '../evaluation/run-file.ts'
import type { ArticleSearch } from '../suggestions/article-search.ts'
import { suggestLinks } from '../suggestions/suggest-links.ts'
import type { Engine, EvaluateArguments } from './evaluate-arguments.ts'

/** A search engine with an empty index of its own, which is gone once it is closed. */
export type TemporarySearch = Pick<ArticleSearch, 'search' | 'apply' | 'close'>

export interface MeasureDependencies {
  /** Called once all files are read. */
  openSearch: (engine: Engine) => Promise<TemporarySearch>
  /** Stops at the next question. */
  signal: AbortSignal
  /** How long an engine that did not answer in full is left alone before it is asked again. */
  retryAfterMs?: number | undefined
  /** Told of `share` (0 to 1) of what is under way. */
  onProgress: (doing: 'indexing' | 'asking', share: number) => void
}

export interface Measurement {
  report: EvaluationReport
  documents: number
  /** Pages of the corpus that could not be read. */
  failures: PageFailure[]
  /** Why the index is still there; null: it is gone. */
  leftBehind: string | null
}

/** A slow engine is to be measured, not to count as one that found nothing. */
const SEARCH_WITHIN_MS = 60_000

/**
 * Reads what the command line names, fills an index with it, and evaluates the same suggestions that the server gives.
 *
 * @throws {EvaluationError}; the signal's reason once it aborts.
 */
export async function measureSuggestions(
  args: EvaluateArguments,
  { openSearch, signal, retryAfterMs, onProgress }: MeasureDependencies,
): Promise<Measurement> {
  const { lang, seed } = args
  const questions = (await readQuestions(args.queries)).slice(0, args.limit)
  const judgements = await readJudgements(args.qrels)
  const baseline = args.baseline === undefined ? null : await readRun(args.baseline)
  const { articles, kinds, failures } = await corpusOf(args)

  const search = await openSearch(args.engine)
  let leftBehind: string | null = null
  let report: EvaluationReport
  try {
    await fillSearch(search, articles, {
      signal,
      onProgress: (share) => onProgress('indexing', share),
    }).catch((error: unknown) => {
      throw signal.aborted ? error : engineFailed(error)
    })
    let lastProblem: unknown
    const suggest = suggestLinks({
      search,
      publicUrl: 'http://localhost',
      log: { info: () => {}, warn: (fields: unknown) => (lastProblem = (fields as { err?: unknown }).err) },
      searchWithinMs: SEARCH_WITHIN_MS,
    })
    report = await evaluate(
      suggest,
      { questions, judgements, kinds, manner: args, lang, seed, baseline },
      { signal, retryAfterMs, onProgress: (share) => onProgress('asking', share) },
    )
    if (report.answers.every(({ degraded }) => degraded)) throw engineFailed(lastProblem)
    if (args.run !== undefined) await writeRun(args.run, runLines(report.answers))
  } finally {
    // A cluster that is gone is told of already, or the figures are there all the same.
    leftBehind = await search.close().then(
      () => null,
      (error: Error) => error.message,
    )
  }
  return { report, documents: articles.length, failures, leftBehind }
}

async function corpusOf({ corpus, lang, withAnsweredWith }: EvaluateArguments) {
  try {
    return await readCorpus(readJsonlFile(corpus, { lang }), { withAnsweredWith })
  } catch (error) {
    const { syscall, code } = error as NodeJS.ErrnoException
    if (syscall === undefined) throw error
    throw new EvaluationError('file_unreadable', `${corpus} cannot be read (${code}).`)
  }
}

async function writeRun(file: string, lines: string): Promise<void> {
  await writeFile(file, lines).catch(({ code }: NodeJS.ErrnoException) => {
    throw new EvaluationError('file_unwritable', `${file} cannot be written (${code}).`)
  })
}

function engineFailed(cause: unknown): EvaluationError {
  const reason = cause instanceof Error ? `: ${cause.message}` : ''
  return new EvaluationError('engine_failed', `The search engine does not answer${reason}`, { cause })
}
