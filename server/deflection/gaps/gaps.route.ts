import { endpoints } from '../../contract/endpoints.ts'
import { success } from '../../contract/result.ts'
import { type Route, route } from '../../http/route.ts'
import { reportReply } from '../reports/reports.route.ts'
import type { CurrentTopics } from './current-topics.ts'
import { gapCsv } from './gap-csv.ts'
import type { GapStore } from './gap-store.ts'
import { createMarkGap } from './mark-gap.ts'
import { createReportGaps } from './report-gaps.ts'

interface GapRouteDependencies {
  store: GapStore
  currentTopics: CurrentTopics
  articleIdAt(address: string): Promise<string | null>
  clock: () => Date
}

export function gapRoutes(dependencies: GapRouteDependencies): Route[] {
  const reportGaps = createReportGaps(dependencies)
  const markGap = createMarkGap(dependencies)
  return [
    route(endpoints.getGapReport, async ({ site, query }) =>
      reportReply('gaps', await reportGaps(site, query), query, gapCsv),
    ),
    route(endpoints.postGapDone, async ({ site, params, body, staff }) => {
      const { articleIds: articles } = body
      const marked = await markGap({ site: site.id, topic: params.id ?? '', articles, by: staff.name })
      return marked.ok ? success({ status: 200, body: marked.value }) : marked
    }),
    route(endpoints.deleteGapDone, async ({ site, params }) => {
      await dependencies.store.unmark(site.id, params.id ?? '')
      return success({ status: 204 })
    }),
  ]
}
