import { parseCommandLine } from './parse-command-line.ts'

export const SOURCES_HELP = `Usage: guichet sources [--json]
       guichet sources run NAME [--json]
       guichet sources remove NAME --yes [--json]

Lists where the content comes from: each source with its pages, its last run, what failed, and its next run.
"guichet index" adds one. It works while the server runs.

Commands
  run NAME           read a source now, as it was given to "guichet index"
  remove NAME        forget a source and remove its pages; without --yes it only says what would go

Options
  --allow-empty      with run: remove everything when the source has no page left
  --json             print one line of JSON on standard output, and all else on standard error; {"error": "…"} on failure
  --help             show this

Exit codes: 0 done; 1 it could not be; 2 the command was not understood; 130 stopped by Ctrl-C.
`

export type SourcesArguments = { json: boolean } & (
  | { action: 'list' }
  | { action: 'run'; name: string; allowEmpty: boolean }
  | { action: 'remove'; name: string; yes: boolean }
)

const OPTIONS = {
  yes: { type: 'boolean' },
  'allow-empty': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** What the command line asks for, or one line that says what is wrong with it. */
export function readSourcesArguments(
  args: string[],
): { arguments: SourcesArguments } | { help: true } | { problem: string } {
  const parsed = parseCommandLine(args, OPTIONS)
  if (!('values' in parsed)) return parsed
  const { json = false, yes = false, 'allow-empty': allowEmpty = false } = parsed.values
  const [action = 'list', name, ...others] = parsed.positionals
  if (action === 'list') {
    return name === undefined ? { arguments: { action, json } } : { problem: 'list takes no name.' }
  }
  if (action !== 'run' && action !== 'remove') return { problem: `There is no "sources ${action}".` }
  if (!name || others.length > 0) return { problem: `${action} takes the name of one source.` }
  return {
    arguments: action === 'run' ? { action, name, allowEmpty, json } : { action, name, yes, json },
  }
}
