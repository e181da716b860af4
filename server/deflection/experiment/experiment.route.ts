import { endpoints } from '../../contract/endpoints.ts'
import { success } from '../../contract/result.ts'
import { type Route, route } from '../../http/route.ts'
import { createExperimentReport, type ExperimentReportDependencies } from './experiment-report.ts'

export function experimentRoutes(dependencies: ExperimentReportDependencies): Route[] {
  const report = createExperimentReport(dependencies)
  return [
    route(endpoints.getExperimentReport, async ({ site }) =>
      success({ status: 200, body: await report(site) }),
    ),
  ]
}
