import type { FieldProblem } from '../contract/error-codes.ts'
import { LIMITS } from '../contract/limits.ts'
import { gapCsv } from '../deflection/gaps/gap-csv.ts'
import { breakdownCsv } from '../deflection/reports/csv/breakdown-csv.ts'
import { linkCsv } from '../deflection/reports/csv/link-csv.ts'
import { overviewCsv } from '../deflection/reports/csv/overview-csv.ts'
import { targetCsv } from '../deflection/reports/csv/target-csv.ts'
import type { SiteReportOutcome, SiteReports } from '../deflection/reports/site-reports.ts'
import { breakdownText } from './breakdown-text.ts'
import { CommandRefused, carryOutCommand } from './carry-out-command.ts'
import { gapReportText } from './gap-report-text.ts'
import { linkReportText } from './link-report-text.ts'
import { overviewText } from './overview-text.ts'
import { printable } from './printable.ts'
import { readSiteReportArguments, type SiteReportArguments, type SiteReportName } from './report-arguments.ts'
import { siteReportHelp } from './site-report-help.ts'
import { targetReportText } from './target-report-text.ts'
import { unknownSiteText } from './unknown-site-text.ts'

export interface SiteReportCommandDependencies {
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
  /** Opens the store, or reaches the server that holds it. */
  withReports: <T>(use: (reports: SiteReports) => Promise<T>) => Promise<T>
}

/** `guichet report overview|breakdown|links|targets|gaps`. Resolves to the exit code that `siteReportHelp` states. */
export function siteReportCommand(
  report: SiteReportName,
  args: string[],
  { stdout, stderr, withReports }: SiteReportCommandDependencies,
): Promise<number> {
  return carryOutCommand(
    args,
    { stdout, stderr },
    {
      name: `report ${report}`,
      help: siteReportHelp(report),
      read: (given) => readSiteReportArguments(report, given),
      run: ({ arguments: asked }) => withReports((reports) => print(reports, asked)),
    },
  )
}

async function print(reports: SiteReports, asked: SiteReportArguments): Promise<string> {
  switch (asked.report) {
    case 'overview':
      return printed(await reports.overview(asked), asked, { csv: overviewCsv, lines: overviewText })
    case 'breakdown':
      return printed(await reports.breakdown(asked), asked, { csv: breakdownCsv, lines: breakdownText })
    case 'links':
      return printed(await reports.links(asked), asked, { csv: linkCsv, lines: linkReportText })
    case 'targets':
      return printed(await reports.targets(asked), asked, { csv: targetCsv, lines: targetReportText })
    case 'gaps':
      return printed(await reports.gaps(asked), asked, { csv: gapCsv, lines: gapReportText })
  }
}

function printed<T>(
  outcome: SiteReportOutcome<T>,
  asked: SiteReportArguments,
  { csv, lines }: { csv: (report: T) => string; lines: (report: T) => string[] },
): string {
  if ('sites' in outcome) throw new CommandRefused(unknownSiteText(asked.site, outcome.sites))
  if ('problem' in outcome) throw new CommandRefused(daysText(outcome.problem, asked))
  const { report } = outcome
  switch (asked.format) {
    case 'json':
      return `${JSON.stringify(report)}\n`
    case 'csv':
      return csv(report)
    case 'text':
      return lines(report)
        .map((line) => `${printable(line)}\n`)
        .join('')
  }
}

/** As `reportDays` refuses them. */
function daysText({ field, code }: FieldProblem, { from, to }: SiteReportArguments): string {
  if (field === 'to') return `--to ${to ?? ''} is before --from ${from ?? ''}.`
  return code === 'too_long'
    ? `A report is of at most ${LIMITS.reportDays} days.`
    : 'The first day is no later than today, and no earlier than 2000-01-01.'
}
