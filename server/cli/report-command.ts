import { EXIT, refusalOf } from './command-output.ts'

/** One `guichet report …`: what it says of itself, and what it does with the arguments after its name. */
export interface ReportSubcommand {
  /** One line, of at most 90 characters. */
  summary: string
  /** Loaded only when it is asked for. Resolves to what runs it, which resolves to the exit code. */
  load: () => Promise<(args: string[]) => Promise<number>>
}

export interface ReportCommandDependencies {
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
  /** By name, in the order in which help shows them. */
  subcommands: Record<string, ReportSubcommand>
}

/** `guichet report`: hands over to the report that the first argument names. Resolves to the exit code. */
export async function reportCommand(
  args: string[],
  { stdout, stderr, subcommands }: ReportCommandDependencies,
): Promise<number> {
  const [name, ...others] = args
  if (name === '--help' || name === '-h' || name === 'help') {
    stdout.write(helpText(subcommands))
    return EXIT.done
  }
  const subcommand = name !== undefined && Object.hasOwn(subcommands, name) ? subcommands[name] : undefined
  if (subcommand) return (await subcommand.load())(others)
  const refuse = refusalOf('report', args, { stdout, stderr })
  const names = Object.keys(subcommands).join(', ')
  refuse(
    name === undefined || name.startsWith('-')
      ? `Say which report first: ${names}. See: guichet report --help`
      : `There is no report "${name}". There are: ${names}. See: guichet report --help`,
  )
  return EXIT.misused
}

function helpText(subcommands: ReportCommandDependencies['subcommands']): string {
  const width = Math.max(...Object.keys(subcommands).map((name) => name.length))
  const lines = Object.entries(subcommands).map(
    ([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`,
  )
  return `Usage: guichet report <report> [options]

What became of attempts to get help, from the counts that the dashboard shows. docs/reports.md defines every figure.

Reports
${lines.join('\n')}

"guichet report <report> --help" says more. It works while the server runs.
`
}
