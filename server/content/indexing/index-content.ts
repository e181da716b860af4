import type { FailedPage, GonePage, PageEntry, PageFailure, ReadPage } from '../pages/page-entry.ts'
import {
  NOTHING_REMEMBERED,
  type PageState,
  type Remembrance,
  type SourceMemory,
} from '../sources/source-memory.ts'
import { emptyReport, type IndexReport, reportFailure } from './index-report.ts'
import type { IndexTarget } from './index-target.ts'
import { pageBatches, type StorableEntry } from './page-batches.ts'
import { SeenPages } from './seen-pages.ts'

export interface IndexRun {
  /** Whose articles these are: what is no longer among them is removed, and other sources' articles are not touched. */
  source: string
  entries: AsyncIterable<PageEntry>
  /** What the reader of `entries` was given; nothing for one that reads everything each time. */
  memory?: SourceMemory
  /** Remove everything when the source has no page left. */
  allowEmpty?: boolean
  onProgress?: (progress: IndexProgress) => void
  /** Stops the run between two batches. */
  signal?: AbortSignal
}

export interface IndexProgress {
  /** How much of the source has been read, 0 to 1. */
  share: number
  pages: number
  failed: number
}

interface IndexContentDependencies {
  target: Pick<IndexTarget, 'put' | 'remove' | 'removeAllBut' | 'countOf'>
  /** Keeps what a run has learned for the next one. */
  remember?: (source: string, learned: Remembrance) => Promise<void>
}

/**
 * Brings the articles of one source up to date with what its reader yields.
 *
 * A page that failed keeps the article of an earlier run, unless it is its audience that cannot be understood. Of two pages with one id the first wins. A page that the source
 * declares gone is removed at once; others that a whole run did not name are removed at its end, unless no page can be
 * read or part of the source cannot be seen. What is remembered of a page is stored after its article, so a run that is
 * cut off anywhere forgets nothing that it has not done.
 *
 * Errors: rejects when the source cannot be read to its end or the target fails; what was put before stays, and no page is
 * removed for not being named.
 */
export function indexContent({ target, remember = async () => {} }: IndexContentDependencies) {
  return async (run: IndexRun): Promise<IndexReport> => {
    const report = emptyReport(run.source)
    const seen = new SeenPages(run.memory ?? NOTHING_REMEMBERED)
    try {
      for await (const batch of pageBatches(storableEntries(run, report, seen))) {
        if (run.signal?.aborted) break
        await storeBatch(batch, report, seen)
      }
    } catch (error) {
      if (!run.signal?.aborted) throw error
    }
    if (run.signal?.aborted) report.interrupted = true
    else if (!report.partial) await removeUnnamed(run, report, seen)
    return report
  }

  async function storeBatch(batch: StorableEntry[], report: IndexReport, seen: SeenPages): Promise<void> {
    const read = batch.filter((entry) => 'article' in entry)
    const refused = read.length > 0 ? await putPages(read, report, seen) : new Set<string>()
    const gone = batch.flatMap((entry) => ('gone' in entry ? [entry.gone] : []))
    const goneIds = gone.flatMap(({ articleId }) =>
      articleId === null || seen.keep.has(articleId) ? [] : [articleId],
    )
    if (goneIds.length > 0) report.removed += await target.remove(report.source, goneIds)

    const pages = batch.flatMap((entry) => statesOf(entry, refused, seen))
    const cursor = batch.findLast((entry) => 'cursor' in entry)?.cursor
    if (pages.length > 0 || gone.length > 0 || cursor !== undefined) {
      await remember(report.source, { pages, forgotten: gone.map(({ key }) => key), cursor })
    }
  }

  /** Resolves to the ids that the target refused. */
  async function putPages(pages: ReadPage[], report: IndexReport, seen: SeenPages): Promise<Set<string>> {
    const outcome = await target.put(
      report.source,
      pages.map((page) => page.article),
    )
    report.added += outcome.added
    report.changed += outcome.changed
    report.unchanged += outcome.unchanged
    for (const { id, ownedBy } of outcome.refused) {
      const where = seen.firstUseOf(id) ?? { file: report.source, line: 1 }
      reportFailure(report, { ...where, code: 'id_belongs_to_another_source', id, detail: ownedBy })
    }
    return new Set(outcome.refused.map(({ id }) => id))
  }

  async function removeUnnamed(
    { source, allowEmpty }: IndexRun,
    report: IndexReport,
    seen: SeenPages,
  ): Promise<void> {
    if (report.removalSkipped) return
    const hasPages = report.added + report.changed + report.unchanged > 0
    if (!hasPages && !allowEmpty && (await target.countOf(source)) > 0) {
      report.removalSkipped = 'no_page'
      return
    }
    report.removed += await target.removeAllBut(source, seen.keep)
    const forgotten = seen.unnamedKeys()
    if (forgotten.length > 0) await remember(source, { pages: [], forgotten })
  }
}

async function* storableEntries(
  run: IndexRun,
  report: IndexReport,
  seen: SeenPages,
): AsyncGenerator<StorableEntry> {
  let pages = 0
  for await (const entry of run.entries) {
    if (run.signal?.aborted) return
    if (!('cursor' in entry || 'partial' in entry)) pages += 1
    if ('partial' in entry) {
      report.partial = true
    } else if ('failure' in entry) {
      reportFailure(report, entry.failure)
      if (isAboutAudience(entry.failure)) yield* withdrawn(entry)
      else seen.addFailed(entry)
    } else if ('article' in entry) {
      const first = seen.addRead(entry)
      if (first === null) yield entry
      else reportDuplicate(report, entry, `${first.file}:${first.line}`)
    } else {
      if ('unchanged' in entry && seen.addUnchanged(entry)) report.unchanged += 1
      yield entry
    }
    run.onProgress?.({ share: entry.share, pages, failed: report.failed })
  }
}

function isAboutAudience({ code, field }: PageFailure): boolean {
  return code === 'wrong_field' && field?.split('.', 1)[0] === 'audience'
}

/** Nobody knows any more whom the page is for. What everybody could read may be meant for few by now, so it goes. */
function withdrawn({ formerIds, share }: FailedPage): GonePage[] {
  return formerIds.map((articleId) => ({ gone: { key: articleId, articleId, data: null }, share }))
}

function reportDuplicate(report: IndexReport, { article: { id }, where }: ReadPage, detail: string): void {
  reportFailure(report, { ...where, code: 'duplicate_id', id, detail })
}

/** What is new to remember of a page, once its batch is in. */
function statesOf(entry: StorableEntry, refused: ReadonlySet<string>, seen: SeenPages): PageState[] {
  if ('unchanged' in entry) return seen.isRemembered(entry.unchanged) ? [] : [entry.unchanged]
  if (!('article' in entry) || !entry.state || refused.has(entry.article.id)) return []
  return [{ ...entry.state, articleId: entry.article.id }]
}
