import { z } from 'zod'
import { FIELD_PROBLEMS } from '../../contract/error-codes.ts'
import { breakdownReport, linkReport, overviewReport, targetReport } from '../../contract/schemas/reports.ts'
import type { SiteReportRequest, SiteReports } from './site-reports.ts'

/** The running server could not do it; one line for the person who runs the command. */
export class ReportsControlError extends Error {}

const outcomeOf = <T extends z.ZodType>(report: T) =>
  z.union([
    z.object({ report }),
    z.object({ sites: z.array(z.string()) }),
    z.object({ problem: z.object({ field: z.string(), code: z.enum(FIELD_PROBLEMS) }) }),
  ])

const overview = outcomeOf(overviewReport)
const breakdown = outcomeOf(breakdownReport)
const links = outcomeOf(linkReport)
const targets = outcomeOf(targetReport)

/**
 * The reports of the running server that holds the store (`reportsControl`).
 *
 * Errors: rejects with `ReportsControlError` when the server goes away or refuses.
 */
export function remoteSiteReports({ url, token }: { url: string; token: string }): SiteReports {
  async function call(name: string, asked: object): Promise<unknown> {
    const response = await fetch(`${url}/control/reports/${name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(asked),
    }).catch((cause: unknown) => {
      throw new ReportsControlError('The running Guichet server stopped answering; run the command again.', {
        cause,
      })
    })
    if (response.ok) return response.json()
    throw new ReportsControlError(`The running Guichet server could not do it (${response.status}).`)
  }
  return {
    overview: async (asked) => overview.parse(await call('overview', stated(asked))),
    breakdown: async (asked) => breakdown.parse(await call('breakdown', { ...stated(asked), by: asked.by })),
    links: async (asked) => links.parse(await call('links', stated(asked))),
    targets: async (asked) => targets.parse(await call('targets', stated(asked))),
  }
}

/** Whoever asks may know more than what is asked. */
function stated({ site, from, to }: SiteReportRequest): SiteReportRequest {
  return { site, from, to }
}
