import { emptyReport, type IndexReport, reportFailure } from './index-report.ts'
import type { IndexTarget } from './index-target.ts'
import { pageBatches } from './page-batches.ts'
import type { PageEntry, PageLocation, ReadPage } from './page-entry.ts'

export interface IndexRun {
  /** Whose articles these are: what is no longer among them is removed, and other sources' articles are not touched. */
  source: string
  entries: AsyncIterable<PageEntry>
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

/** What one run remembers of the pages it has seen. */
interface SeenPages {
  firstUses: Map<string, PageLocation>
  /** Ids whose articles stay. */
  keep: Set<string>
}

/**
 * Brings the articles of one source up to date with what its reader yields.
 *
 * A page that failed keeps the article of an earlier run. Of two pages with one id the first wins. When no page can be
 * read, or part of the source cannot be seen, nothing is removed.
 *
 * Errors: rejects when the source cannot be read to its end or the target fails; what was put before stays, nothing is
 * removed.
 */
export function indexContent({ target }: { target: IndexTarget }) {
  return async (run: IndexRun): Promise<IndexReport> => {
    const report = emptyReport(run.source)
    const seen: SeenPages = { firstUses: new Map(), keep: new Set() }
    for await (const batch of pageBatches(uniquePages(run, report, seen))) {
      if (run.signal?.aborted) break
      await putBatch(target, batch, report, seen)
    }
    if (run.signal?.aborted) report.interrupted = true
    else await removeOthers(target, run, report, seen)
    return report
  }
}

async function* uniquePages(run: IndexRun, report: IndexReport, seen: SeenPages): AsyncGenerator<ReadPage> {
  let pages = 0
  for await (const entry of run.entries) {
    if (run.signal?.aborted) return
    pages += 1
    if ('failure' in entry) {
      reportFailure(report, entry.failure)
      for (const id of entry.formerIds) seen.keep.add(id)
    } else if (isFirstUse(entry, report, seen)) {
      yield entry
    }
    run.onProgress?.({ share: entry.share, pages, failed: report.failed })
  }
}

function isFirstUse({ article: { id }, where }: ReadPage, report: IndexReport, seen: SeenPages): boolean {
  const first = seen.firstUses.get(id)
  if (first) {
    reportFailure(report, { ...where, code: 'duplicate_id', id, detail: `${first.file}:${first.line}` })
    return false
  }
  seen.firstUses.set(id, where)
  seen.keep.add(id)
  return true
}

async function putBatch(
  target: IndexTarget,
  batch: ReadPage[],
  report: IndexReport,
  seen: SeenPages,
): Promise<void> {
  const articles = batch.map((page) => page.article)
  const outcome = await target.put(report.source, articles)
  report.added += outcome.added
  report.changed += outcome.changed
  report.unchanged += outcome.unchanged
  for (const { id, ownedBy } of outcome.refused) {
    const where = seen.firstUses.get(id) ?? { file: report.source, line: 1 }
    reportFailure(report, { ...where, code: 'id_belongs_to_another_source', id, detail: ownedBy })
  }
}

async function removeOthers(
  target: IndexTarget,
  { source, allowEmpty }: IndexRun,
  report: IndexReport,
  { keep }: SeenPages,
): Promise<void> {
  if (report.removalSkipped) return
  const hasPages = report.added + report.changed + report.unchanged > 0
  if (!hasPages && !allowEmpty && (await target.countOf(source)) > 0) report.removalSkipped = 'no_page'
  else report.removed = await target.removeAllBut(source, keep)
}
