import type {
  BreakdownReport,
  IntentCounts,
  LinkReport,
  OverviewReport,
  TargetReport,
} from '../../contract/types.ts'
import type { ReportDimension } from '../../contract/vocabulary.ts'

/** Whole days of the site's time zone, such as `2026-11-22`; both are in it. */
export interface ReportPeriod {
  site: string
  from: string
  to: string
  /** IANA. */
  zone: string
}

type VendorStyle = OverviewReport['vendorStyle']

/** What the roll-ups hold of a period, as it is reported; the route adds what needs no store. */
export interface StoredOverview {
  totals: IntentCounts
  vendorStyle: VendorStyle
  /** Each day of the period, the first first, without gaps. */
  byDay: OverviewReport['byDay']
  unmeasuredIntents: number
  casesWithoutEvents: number
  timeToCase: OverviewReport['timeToCase']
  responseTargets: OverviewReport['responseTargets']
  cases: OverviewReport['cases']
}

export type StoredLinks = Pick<LinkReport, 'links' | 'moreLinks'>

/** Reads what is rolled up. One suite (`test/ports/store-suite.ts`) runs on every adapter. */
export interface ReportStore {
  /** `now` tells a target that is missed from one that can still be kept. */
  overview(period: ReportPeriod, now: Date): Promise<StoredOverview>
  breakdown(period: ReportPeriod, by: ReportDimension): Promise<BreakdownReport['rows']>
  /** At most `limit` (at least 1), most shown first. Titles, addresses and sources as the content has them now. */
  links(period: ReportPeriod, limit: number): Promise<StoredLinks>
  /** Opened within the period; the most pressing first. */
  targets(period: ReportPeriod, now: Date): Promise<TargetReport['cases']>
}
