import { parseArgs } from 'node:util'
import { effectByDay } from '../deflection/experiment/effect-by-day.ts'
import { EXIT, misuseOf, refusalOf } from './command-output.ts'
import { printable } from './printable.ts'
import { readExperimentFile } from './report-incremental-file.ts'
import { incrementalText } from './report-incremental-text.ts'

const HELP = `Usage: guichet report incremental --input FILE.csv [--holdout SHARE] [--json]

What links that come by themselves change: the share of intents that end in a case with them, minus the share without, from an
experiment in which whole accounts were held out by lot. The interval holds the truth with 95 % however often it is looked
at, so the file may grow and be read again every day: what the days up to one have ruled out, later ones do not bring back.
docs/decisions/0026 says how it is worked out.

FILE has one row an intent, and the columns account, plan, arm (suggestions or holdout), day (a whole number, a date such as
2026-11-22, or an instant such as 2026-11-22T10:00:00Z, whose day in UTC counts) and filed (0, 1, true or false); in any order, and
others beside them. An account belongs to one arm. A last row that is not written to its end is left out, and said so.

Options
  --input FILE       the CSV file
  --holdout SHARE    the share of accounts that was to be held out, such as 0.3: checks that the split is what it should be
  --json             print {"effect","low","high","intents","accounts","sampleRatioP","verdict","moreIntentsNeeded"} in one line
  --help             show this

"verdict" is fewer, more, no_difference (less than 10 points either way) or not_enough_data; the interval is then all that can
be said so far, from -1 to 1 where that is nothing.

Exit codes: 0 worked out; 1 the file cannot be read; 2 the command was not understood. Of what was refused nothing is printed but why:
on standard error, and with --json as {"error"} in one line on standard output.
`

const OPTIONS = {
  input: { type: 'string' },
  holdout: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

export interface ReportIncrementalDependencies {
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
  /** A file's bytes in order; rejects when it cannot be read. */
  read: (path: string) => AsyncIterable<Buffer>
}

/** `guichet report incremental`. Resolves to the exit code that its help states. */
export async function reportIncrementalCommand(
  args: string[],
  { stdout, stderr, read }: ReportIncrementalDependencies,
): Promise<number> {
  const refuse = refusalOf('report incremental', args, { stdout, stderr })
  const asked = readArguments(args)
  if ('help' in asked) {
    stdout.write(HELP)
    return EXIT.done
  }
  if ('problem' in asked) {
    refuse(`${asked.problem} See: guichet report incremental --help`)
    return EXIT.misused
  }
  const file = await readExperimentFile(read(asked.input)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === undefined) throw error
    return { problem: 'it cannot be read.' }
  })
  if ('problem' in file) {
    refuse(`${asked.input}: ${file.problem}`)
    return EXIT.failed
  }
  if (file.unfinished !== null) {
    stderr.write(
      `guichet report incremental: ${printable(asked.input)}: line ${file.unfinished} is left out, it is not written to its end yet.\n`,
    )
  }
  const report = effectByDay(file.days, { holdout: asked.holdout }).result
  stdout.write(asked.json ? `${JSON.stringify(report)}\n` : incrementalText(report))
  return EXIT.done
}

function readArguments(
  args: string[],
): { input: string; holdout: number | null; json: boolean } | { help: true } | { problem: string } {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    return { problem: misuseOf(error) }
  }
  const { input, holdout, json = false, help } = parsed.values
  if (help) return { help: true }
  if (!input) return { problem: 'Name the file with --input.' }
  const share = holdout === undefined ? null : Number(holdout)
  if (share !== null && !(share > 0 && share < 1)) {
    return { problem: '--holdout takes a share between 0 and 1, such as 0.3.' }
  }
  return { input, holdout: share, json }
}

function parse(args: string[]) {
  return parseArgs({ args, options: OPTIONS })
}
