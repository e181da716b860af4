import { endpoints } from '../../contract/endpoints.ts'
import { success } from '../../contract/result.ts'
import { type Route, route } from '../../http/route.ts'
import { type ContentReportDependencies, readContentReport } from './content-report.ts'

/** Content is one for all sites, so every member of the support team may see where it comes from. */
export function contentReportRoutes(dependencies: ContentReportDependencies): Route[] {
  return [
    route(endpoints.getContentReport, async () =>
      success({ status: 200, body: await readContentReport(dependencies) }),
    ),
  ]
}
