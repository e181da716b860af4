import { endpoints } from '../../contract/endpoints.ts'
import { LIMITS } from '../../contract/limits.ts'
import { type Result, success } from '../../contract/result.ts'
import { type Reply, type Route, route } from '../../http/route.ts'
import { breakdownCsv } from './csv/breakdown-csv.ts'
import { linkCsv } from './csv/link-csv.ts'
import { overviewCsv } from './csv/overview-csv.ts'
import { targetCsv } from './csv/target-csv.ts'
import type { Reports } from './reports.ts'

export function reportRoutes(reports: Reports): Route[] {
  return [
    route(endpoints.getOverviewReport, async ({ site, query }) =>
      reportReply('overview', await reports.overview(site, query), query, overviewCsv),
    ),
    route(endpoints.getBreakdownReport, async ({ site, query }) =>
      reportReply(`by-${query.by}`, await reports.breakdown(site, query), query, breakdownCsv),
    ),
    route(endpoints.getLinkReport, async ({ site, query }) =>
      reportReply('links', await reports.links(site, { ...query, limit: mostLinks(query) }), query, linkCsv),
    ),
    route(endpoints.getTargetReport, async ({ site, query }) =>
      reportReply('targets', await reports.targets(site, query), query, targetCsv),
    ),
  ]
}

/** A file has all that there may be, a page what it asks for. */
function mostLinks({ format, limit }: { format?: string | undefined; limit: number }): number {
  return format === 'csv' ? LIMITS.linksInFile : limit
}

/** A report as it was asked for: JSON, or a CSV file of that name, its site and its days. */
export function reportReply<Report extends { site: string; from: string; to: string }>(
  name: string,
  result: Result<Report>,
  { format }: { format?: 'json' | 'csv' | undefined },
  csv: (report: Report) => string,
): Result<Reply> {
  if (!result.ok) return result
  const report = result.value
  if (format !== 'csv') return success({ status: 200, body: report })
  return success(csvReply(`guichet-${name}-${report.site}-${report.from}-${report.to}.csv`, csv(report)))
}

/** @param file of the contract's characters alone, which no header takes for anything else */
export function csvReply(file: string, text: string): Reply {
  return {
    status: 200,
    bytes: new TextEncoder().encode(text),
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${file}"`,
    },
  }
}
