import { DateTime } from 'luxon'
import { REPORT_DIMENSIONS, type ReportDimension } from '../contract/vocabulary.ts'
import { parseCommandLine } from './parse-command-line.ts'

/** The reports that one command serves: each of a site's period, from the roll-ups. */
export const SITE_REPORTS = ['overview', 'breakdown', 'links', 'targets', 'gaps'] as const
export type SiteReportName = (typeof SITE_REPORTS)[number]

/** Days such as `2026-11-22`; `site` null: the only one that there is. */
export type SiteReportArguments = {
  site: string | null
  from: string | undefined
  to: string | undefined
  format: 'text' | 'json' | 'csv'
} & ({ report: 'breakdown'; by: ReportDimension } | { report: Exclude<SiteReportName, 'breakdown'> })

const OPTIONS = {
  site: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  by: { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** What the command line asks for, or one line that says what is wrong with it. */
export function readSiteReportArguments(
  report: SiteReportName,
  args: string[],
): { arguments: SiteReportArguments } | { help: true } | { problem: string } {
  const parsed = parseCommandLine(args, OPTIONS, { takesPositionals: false })
  if (!('values' in parsed)) return parsed
  const { site = null, from, to, by, json = false, csv = false } = parsed.values
  for (const [option, day] of Object.entries({ from, to })) {
    if (day !== undefined && !isDay(day)) {
      return { problem: `--${option} takes a day such as 2026-11-22, not "${day}".` }
    }
  }
  if (json && csv) return { problem: 'Ask for --json or --csv, not for both.' }
  const common = { site, from, to, format: json ? 'json' : csv ? 'csv' : 'text' } as const
  if (report !== 'breakdown') {
    return by === undefined ? { arguments: { report, ...common } } : { problem: '--by is for breakdown.' }
  }
  const dimension = REPORT_DIMENSIONS.find((known) => known === by)
  if (dimension) return { arguments: { report, by: dimension, ...common } }
  const takes = `breakdown takes --by with one of ${REPORT_DIMENSIONS.join(', ')}`
  return { problem: by === undefined ? `${takes}.` : `${takes}, not "${by}".` }
}

/** A day of the calendar, and not the 30th of February. */
function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && DateTime.fromISO(text).isValid
}
