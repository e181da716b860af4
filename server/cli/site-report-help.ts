import { REPORT_DIMENSIONS } from '../contract/vocabulary.ts'
import type { SiteReportName } from './report-arguments.ts'

const WHAT: Record<SiteReportName, string> = {
  overview: `How attempts to get help ended: confirmed, reversed, filed and unknown side by side, by day and against the period
before; what others would report; how much could not be measured; time to case, response targets, and what was saved.`,
  breakdown:
    'How attempts to get help ended, by plan, language, page, source or engine; most attempts first.',
  links:
    'What became of each link: in how many attempts it was shown, opened, said to have solved it, and followed by a case.',
  targets:
    'The cases that were opened in the period, by their response target: missed and near ones first, then those that wait.',
  gaps: `Questions without a result, without an opening, or with a case all the same, as topics across wordings and languages; those\nthat caused most cases first. Topics are marked done on the dashboard.`,
}

const BY = `  --by DIMENSION     ${REPORT_DIMENSIONS.join(', ')}\n`

export function siteReportHelp(report: SiteReportName): string {
  const isBreakdown = report === 'breakdown'
  return `Usage: guichet report ${report} [--site ID] [--from DAY] [--to DAY]${isBreakdown ? ' --by DIMENSION' : ''} [--json|--csv]

${WHAT[report]}
docs/reports.md defines every figure. It works while the server runs.

Options
  --site ID          the site; may be left out where there is only one
  --from DAY         the first day, such as 2026-11-01, of the site's time zone (default: the first of 28 days)
  --to DAY           the last day, which is in it (default: today)
${isBreakdown ? BY : ''}  --json             print one line of JSON on standard output, as the server answers it; {"error": "…"} on failure
  --csv              print CSV with a header row
  --help             show this

Exit codes: 0 done; 1 there is no such site, or the days are no period; 2 the command was not understood.
`
}
