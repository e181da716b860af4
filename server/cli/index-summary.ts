import type { IndexReport } from '../content/indexing/index-report.ts'
import type { PageFailure } from '../content/pages/page-entry.ts'
import { pageFailureMessage } from '../content/pages/page-failure-message.ts'
import { printable } from './printable.ts'

const FAILURES_SHOWN = 50

/** The one line of `--json`. */
export function jsonSummary(report: IndexReport): string {
  const { failures, partial, interrupted, removalSkipped, ...counts } = report
  return JSON.stringify({
    ...counts,
    failures: failures.map((failure) => ({
      file: failure.file,
      line: failure.line,
      code: failure.code,
      message: pageFailureMessage(failure),
      ...(failure.id === undefined ? {} : { id: failure.id }),
    })),
    ...(partial ? { partial } : {}),
    ...(interrupted ? { interrupted } : {}),
    ...(removalSkipped ? { removalSkipped } : {}),
  })
}

/** Each failure on a line, as `file:line`, which editors open. */
export function failureLines({ failures, failed }: IndexReport): string[] {
  const lines = failures.slice(0, FAILURES_SHOWN).map(failureLine)
  if (failed > lines.length) lines.push(`… and ${failed - lines.length} more; --json lists them.`)
  return lines
}

/** What happened, in counts, and why nothing was removed if that is so. */
export function summaryLines(report: IndexReport): string[] {
  const { added, changed, unchanged, removed, failed } = report
  const counts = { added, changed, unchanged, removed, failed }
  return [
    printable(`${report.interrupted ? 'Stopped while indexing' : 'Indexed'} ${report.source}`),
    `  ${Object.entries(counts)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ')}`,
    ...noteLines(report),
  ]
}

function noteLines({ interrupted, removalSkipped }: IndexReport): string[] {
  if (interrupted) return ['What is counted as added or changed is in. Run the command again for the rest.']
  switch (removalSkipped) {
    case 'no_page':
      return [
        'No page could be read, so nothing was removed. If the source is meant to be empty: --allow-empty.',
      ]
    case 'folder_unreadable':
      return ['A folder could not be read, so nothing was removed.']
    case null:
      return []
  }
}

function failureLine(failure: PageFailure): string {
  return printable(`${failure.file}:${failure.line}: ${pageFailureMessage(failure)} [${failure.code}]`)
}
