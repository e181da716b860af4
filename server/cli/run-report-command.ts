import { type ReportSubcommand, reportCommand } from './report-command.ts'

/** A report more is a row more, and a module that is loaded for it alone. */
const SUBCOMMANDS: Record<string, ReportSubcommand> = {
  incremental: {
    summary: 'what links that come by themselves change: an experiment of your own, from a CSV file',
    load: async () => (await import('./run-report-incremental-command.ts')).runReportIncrementalCommand,
  },
}

/** `guichet report`. Resolves to the exit code. */
export function runReportCommand(args: string[]): Promise<number> {
  return reportCommand(args, { stdout: process.stdout, stderr: process.stderr, subcommands: SUBCOMMANDS })
}
