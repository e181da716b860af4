import { endpoints } from '../../contract/endpoints.ts'
import { success } from '../../contract/result.ts'
import { type Route, route } from '../../http/route.ts'
import { csvReply } from '../reports/reports.route.ts'
import { experimentCsv } from './experiment-csv.ts'
import { createExperimentReport, type ExperimentReportDependencies } from './experiment-report.ts'

export function experimentRoutes(dependencies: ExperimentReportDependencies): Route[] {
  const report = createExperimentReport(dependencies)
  return [
    route(endpoints.getExperimentReport, async ({ site, query }) => {
      const body = await report(site)
      return success(
        query.format === 'csv'
          ? csvReply(`guichet-experiment-${site.id}.csv`, experimentCsv(body))
          : { status: 200, body },
      )
    }),
  ]
}
