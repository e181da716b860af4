import { type Result, success } from '../../contract/result.ts'
import type { GapReport } from '../../contract/types.ts'
import { reportDays } from '../reports/report-days.ts'
import type { AskedDays, ReportedSite } from '../reports/reports.ts'
import type { CurrentTopics } from './current-topics.ts'
import { reportTopics } from './gap-report.ts'
import type { GapReader } from './gap-store.ts'

/** What content has failed. Fails with `invalid_input` where the days are no period (`reportDays`). */
export type ReportGaps = (site: ReportedSite, asked: AskedDays) => Promise<Result<GapReport>>

interface ReportGapsDependencies {
  store: GapReader
  currentTopics: CurrentTopics
  clock: () => Date
}

export function createReportGaps({ store, currentTopics, clock }: ReportGapsDependencies): ReportGaps {
  return async (site, asked) => {
    const { zone } = site.businessCalendar
    const now = clock()
    const days = reportDays(asked, { zone, now })
    if (!days.ok) return days
    const topics = await reportTopics(store, await currentTopics(site.id), days.value)
    return success({ site: site.id, ...days.value, zone, generatedAt: now.toISOString(), ...topics })
  }
}
