import { z } from 'zod'
import { FIELD_PROBLEMS } from '../../contract/error-codes.ts'
import {
  breakdownReport,
  gapReport,
  linkReport,
  overviewReport,
  targetReport,
} from '../../contract/schemas/reports.ts'
import { askRunningServer, type ControlAddress, serverHasGone } from '../../control/ask-running-server.ts'
import type { SiteReportRequest, SiteReports } from './site-reports.ts'

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
const gaps = outcomeOf(gapReport)

const rebuildProgress = z.object({ intents: z.int(), days: z.int() })
const rebuildLine = z.union([
  z.object({ progress: rebuildProgress }),
  z.object({ rebuilt: rebuildProgress.extend({ site: z.string() }) }),
  z.object({ sites: z.array(z.string()) }),
])

/** The reports of the running server that holds the store (`reportsControl`). Errors: as `askRunningServer`'s. */
export function remoteSiteReports(control: ControlAddress): SiteReports {
  const call = (name: string, asked: object) => askRunningServer(control, `reports/${name}`, asked)
  const ask = async (name: string, asked: object): Promise<unknown> => (await call(name, asked)).json()
  return {
    overview: async (asked) => overview.parse(await ask('overview', stated(asked))),
    breakdown: async (asked) => breakdown.parse(await ask('breakdown', { ...stated(asked), by: asked.by })),
    links: async (asked) => links.parse(await ask('links', stated(asked))),
    targets: async (asked) => targets.parse(await ask('targets', stated(asked))),
    gaps: async (asked) => gaps.parse(await ask('gaps', stated(asked))),
    async rebuild({ site }, onProgress) {
      for await (const line of linesOf(await call('rebuild', { site }))) {
        const told = rebuildLine.parse(JSON.parse(line))
        if (!('progress' in told)) return told
        onProgress(told.progress)
      }
      return serverHasGone(undefined)
    },
  }
}

async function* linesOf({ body }: Response): AsyncGenerator<string> {
  let rest = ''
  const decoder = new TextDecoder()
  try {
    for await (const chunk of body ?? []) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    serverHasGone(error)
  }
}

/** Whoever asks may know more than what is asked. */
function stated({ site, from, to }: SiteReportRequest): SiteReportRequest {
  return { site, from, to }
}
