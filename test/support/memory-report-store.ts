import type {
  ReportPeriod,
  ReportStore,
  StoredOverview,
} from '../../server/deflection/reports/report-store.ts'
import { sampleCounts } from './sample-reports.ts'

/** A `ReportStore` that holds what a test puts into it; for tests of what stands before the store. */
export class MemoryReportStore implements ReportStore {
  /** By the first day of the period; others are empty. */
  readonly overviews = new Map<string, StoredOverview>()
  rows: Awaited<ReturnType<ReportStore['breakdown']>> = []
  linkRows: Awaited<ReturnType<ReportStore['links']>>['links'] = []
  cases: Awaited<ReturnType<ReportStore['targets']>> = []
  /** What was asked for, the last last. */
  readonly asked: ReportPeriod[] = []

  async overview(period: ReportPeriod): Promise<StoredOverview> {
    this.asked.push(period)
    return this.overviews.get(period.from) ?? emptyOverview
  }

  async breakdown(period: ReportPeriod) {
    this.asked.push(period)
    return this.rows
  }

  async links(period: ReportPeriod, limit: number) {
    this.asked.push(period)
    const links = this.linkRows.slice(0, limit)
    return { links, moreLinks: this.linkRows.length - links.length }
  }

  async targets(period: ReportPeriod) {
    this.asked.push(period)
    return this.cases
  }
}

const emptyOverview: StoredOverview = {
  totals: sampleCounts(),
  vendorStyle: { deflected: 0, of: 0, rate: null },
  byDay: [],
  unmeasuredIntents: 0,
  casesWithoutEvents: 0,
  timeToCase: { cases: 0, medianSeconds: null, ninetiethSeconds: null },
  responseTargets: { kept: 0, missed: 0, waiting: 0, bySeverity: [] },
  cases: { widget: 0, email: 0, desk: 0 },
}
