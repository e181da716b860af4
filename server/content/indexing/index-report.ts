import type { PageFailure } from '../pages/page-entry.ts'

export interface IndexReport {
  source: string
  added: number
  changed: number
  unchanged: number
  removed: number
  failed: number
  /** At most `MOST_FAILURES_LISTED`; `failed` counts all. */
  failures: PageFailure[]
  /** The source named only a part of its pages, such as the newest: none was removed for not being named. */
  partial: boolean
  /** The run was stopped: what counts as added and changed is in, nothing was removed. */
  interrupted: boolean
  /** Why articles that the source no longer has were left where they are; null when there was no reason to. */
  removalSkipped: 'no_page' | 'folder_unreadable' | null
}

const MOST_FAILURES_LISTED = 10_000

export function emptyReport(source: string): IndexReport {
  return {
    source,
    added: 0,
    changed: 0,
    unchanged: 0,
    removed: 0,
    failed: 0,
    failures: [],
    partial: false,
    interrupted: false,
    removalSkipped: null,
  }
}

export function reportFailure(report: IndexReport, failure: PageFailure): void {
  report.failed += 1
  if (failure.code === 'folder_unreadable') report.removalSkipped = 'folder_unreadable'
  if (report.failures.length < MOST_FAILURES_LISTED) report.failures.push(failure)
}
