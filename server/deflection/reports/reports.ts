import { type Result, success } from '../../contract/result.ts'
import type { BreakdownReport, LinkReport, OverviewReport, TargetReport } from '../../contract/types.ts'
import type { ReportDimension } from '../../contract/vocabulary.ts'
import type { Site } from '../../sites/site.ts'
import { daysBefore, reportDays } from './report-days.ts'
import type { ReportPeriod, ReportStore } from './report-store.ts'
import { savings } from './savings.ts'
import { unmeasuredShare } from './unmeasured-share.ts'

export type ReportedSite = Pick<Site, 'id' | 'businessCalendar' | 'costPerCase'>

/** Days of the site's zone; see `reportDays` for those that are left out. */
export interface AskedDays {
  from?: string | undefined
  to?: string | undefined
}

/** Fails with `invalid_input` where the days are no period (`reportDays`). */
export interface Reports {
  overview(site: ReportedSite, asked: AskedDays): Promise<Result<OverviewReport>>
  breakdown(site: ReportedSite, asked: AskedDays & { by: ReportDimension }): Promise<Result<BreakdownReport>>
  links(site: ReportedSite, asked: AskedDays & { limit: number }): Promise<Result<LinkReport>>
  targets(site: ReportedSite, asked: AskedDays): Promise<Result<TargetReport>>
}

export function createReports({ store, clock }: { store: ReportStore; clock: () => Date }): Reports {
  return {
    overview: (site, asked) =>
      ofPeriod(site, asked, async (period, now) => {
        const earlier = { ...period, ...daysBefore(period) }
        const [stored, before] = await Promise.all([
          store.overview(period, now),
          store.overview(earlier, now),
        ])
        const { unmeasuredIntents, casesWithoutEvents, ...reported } = stored
        return {
          ...reported,
          before: before.totals,
          vendorStyleBefore: before.vendorStyle,
          unmeasured: unmeasuredShare(stored.totals, { unmeasuredIntents, casesWithoutEvents }),
          savings: savings(stored.totals.entitledOutcomes.confirmed, site.costPerCase),
        }
      }),
    breakdown: (site, { by, ...asked }) =>
      ofPeriod(site, asked, async (period) => ({ by, rows: await store.breakdown(period, by) })),
    links: (site, { limit, ...asked }) => ofPeriod(site, asked, (period) => store.links(period, limit)),
    targets: (site, asked) =>
      ofPeriod(site, asked, async (period, now) => ({ cases: await store.targets(period, now) })),
  }

  async function ofPeriod<T extends object>(
    site: ReportedSite,
    asked: AskedDays,
    read: (period: ReportPeriod, now: Date) => Promise<T>,
  ): Promise<Result<ReportPeriod & { generatedAt: string } & T>> {
    const { zone } = site.businessCalendar
    const now = clock()
    const days = reportDays(asked, { zone, now })
    if (!days.ok) return days
    const period = { site: site.id, ...days.value, zone }
    return success({ ...period, generatedAt: now.toISOString(), ...(await read(period, now)) })
  }
}
