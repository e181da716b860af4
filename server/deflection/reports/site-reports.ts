import type { FieldProblem } from '../../contract/error-codes.ts'
import { LIMITS } from '../../contract/limits.ts'
import type { Result } from '../../contract/result.ts'
import type {
  BreakdownReport,
  GapReport,
  LinkReport,
  OverviewReport,
  TargetReport,
} from '../../contract/types.ts'
import type { ReportDimension } from '../../contract/vocabulary.ts'
import type { Site, SiteDirectory } from '../../sites/site.ts'
import type { ReportGaps } from '../gaps/report-gaps.ts'
import type { RebuildProgress, RollUpStore } from '../roll-up/roll-up-store.ts'
import type { AskedDays, Reports } from './reports.ts'

/** What a command line asks for: a site by its id; null where there is only one. */
export interface SiteReportRequest extends AskedDays {
  site: string | null
}

/** The report; or, where no such site is there, the ids of those that are; or what is wrong with the days. */
export type SiteReportOutcome<T> = { report: T } | { sites: string[] } | { problem: FieldProblem }

/** What `guichet report` reads, here or in the server that holds the store. */
export interface SiteReports {
  overview(asked: SiteReportRequest): Promise<SiteReportOutcome<OverviewReport>>
  breakdown(asked: SiteReportRequest & { by: ReportDimension }): Promise<SiteReportOutcome<BreakdownReport>>
  links(asked: SiteReportRequest): Promise<SiteReportOutcome<LinkReport>>
  targets(asked: SiteReportRequest): Promise<SiteReportOutcome<TargetReport>>
  gaps(asked: SiteReportRequest): Promise<SiteReportOutcome<GapReport>>
  /** Works out anew what all of them stand on, from the events. */
  rebuild(
    asked: Pick<SiteReportRequest, 'site'>,
    onProgress: (progress: RebuildProgress) => void,
  ): Promise<{ rebuilt: Rebuilt } | { sites: string[] }>
}

export interface Rebuilt extends RebuildProgress {
  site: string
}

export function createSiteReports({
  reports,
  reportGaps,
  rollUps,
  sites,
}: {
  reports: Reports
  reportGaps: ReportGaps
  rollUps: Pick<RollUpStore, 'rebuild'>
  sites: SiteDirectory
}): SiteReports {
  return {
    overview: (asked) => ofSite(asked, (site) => reports.overview(site, asked)),
    breakdown: (asked) => ofSite(asked, (site) => reports.breakdown(site, asked)),
    links: (asked) => ofSite(asked, (site) => reports.links(site, { ...asked, limit: LIMITS.linksInFile })),
    targets: (asked) => ofSite(asked, (site) => reports.targets(site, asked)),
    gaps: (asked) => ofSite(asked, (site) => reportGaps(site, asked)),
    rebuild: async (asked, onProgress) => {
      const site = siteOf(asked.site)
      if ('sites' in site) return site
      return { rebuilt: { site: site.id, ...(await rollUps.rebuild(site.id, onProgress)) } }
    },
  }

  async function ofSite<T>(
    asked: SiteReportRequest,
    read: (site: Site) => Promise<Result<T>>,
  ): Promise<SiteReportOutcome<T>> {
    const site = siteOf(asked.site)
    if ('sites' in site) return site
    const result = await read(site)
    if (result.ok) return { report: result.value }
    const [problem] = result.failure.fields ?? []
    if (!problem) throw new Error(result.failure.code)
    return { problem }
  }

  function siteOf(id: string | null): Site | { sites: string[] } {
    const all = sites.all()
    const site = id === null && all.length === 1 ? all[0] : sites.find(id ?? '')
    return site ?? { sites: all.map((each) => each.id) }
  }
}
