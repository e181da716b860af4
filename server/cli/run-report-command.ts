import type { SiteReports } from '../deflection/reports/site-reports.ts'
import { SITE_REPORTS, type SiteReportName } from './report-arguments.ts'
import { type ReportSubcommand, reportCommand } from './report-command.ts'

const SITE_REPORT_SUMMARIES: Record<SiteReportName, string> = {
  overview: 'how attempts to get help ended, day by day, and how much could not be measured',
  breakdown: 'the same by plan, language, page, source or engine',
  links: 'each link: shown, opened, said to have solved it, and cases filed after it',
  targets: 'cases by their response target, the most pressing first',
  gaps: 'questions that content has failed, by topic, most cases first',
}

/** A report more is a row more, and a module that is loaded for it alone. */
const SUBCOMMANDS: Record<string, ReportSubcommand> = {
  ...Object.fromEntries(
    SITE_REPORTS.map((report) => [
      report,
      { summary: SITE_REPORT_SUMMARIES[report], load: () => loadSiteReport(report) },
    ]),
  ),
  incremental: {
    summary: 'what links that come by themselves change: an experiment of your own, from a CSV file',
    load: async () => (await import('./run-report-incremental-command.ts')).runReportIncrementalCommand,
  },
  rebuild: {
    summary: 'work out anew, from the events, what the reports stand on',
    load: loadRebuild,
  },
}

async function loadSiteReport(report: SiteReportName) {
  const { siteReportCommand } = await import('./site-report-command.ts')
  return (args: string[]) => siteReportCommand(report, args, dependencies)
}

async function loadRebuild() {
  const { reportRebuildCommand } = await import('./report-rebuild-command.ts')
  return (args: string[]) => reportRebuildCommand(args, dependencies)
}

const dependencies = {
  stdout: process.stdout,
  stderr: process.stderr,
  /** What stores stand on takes a while to load: whoever asks for help, or wrongly, needs none of it. */
  withReports: async <T>(use: (reports: SiteReports) => Promise<T>): Promise<T> => {
    const { withSiteReports } = await import('./with-site-reports.ts')
    return withSiteReports(use)
  },
}

/** `guichet report`. Resolves to the exit code. */
export function runReportCommand(args: string[]): Promise<number> {
  return reportCommand(args, { stdout: process.stdout, stderr: process.stderr, subcommands: SUBCOMMANDS })
}
