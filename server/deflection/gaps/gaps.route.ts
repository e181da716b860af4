import { endpoints } from '../../contract/endpoints.ts'
import { success } from '../../contract/result.ts'
import { type Route, route } from '../../http/route.ts'
import { reportReply } from '../reports/reports.route.ts'
import { gapCsv } from './gap-csv.ts'
import type { Gaps } from './gaps.ts'

export function gapRoutes(gaps: Gaps): Route[] {
  return [
    route(endpoints.getGapReport, async ({ site, query }) =>
      reportReply('gaps', await gaps.report(site, query), query, gapCsv),
    ),
    route(endpoints.postGapDone, async ({ site, params, body, staff }) => {
      const topic = params.id ?? ''
      const marked = await gaps.markDone(site.id, { topic, articleIds: body.articleIds, by: staff.name })
      return marked.ok ? success({ status: 200, body: marked.value }) : marked
    }),
    route(endpoints.deleteGapDone, async ({ site, params }) => {
      await gaps.unmark(site.id, params.id ?? '')
      return success({ status: 204 })
    }),
  ]
}
