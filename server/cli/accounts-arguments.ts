import { parseCommandLine } from './parse-command-line.ts'

export const ACCOUNTS_HELP = `Usage: guichet accounts import FILE [options]
       guichet accounts list [--site ID] [--json]
       guichet accounts show ACCOUNT [--site ID] [--json]
       guichet accounts history ACCOUNT [--site ID] [--json]
       guichet accounts export [--site ID]

Who may open cases: the accounts of a site, their plans, their engines and the people named on them. FILE is a CSV file as a
spreadsheet writes it, or JSON as "export" prints it; docs/accounts.md describes both. It works while the server runs.

Commands
  import FILE        bring the accounts that the file names to what it states, all of them or none
  list               every account of the site
  show ACCOUNT       one account with its people and engines
  history ACCOUNT    what was done to an account and in its cases, when and by whom; the newest 500
  export             print the accounts of the site as a JSON file that "import" takes

Options
  --site ID          the site; may be left out where there is only one
  --dry-run          say what an import would change, and change nothing
  --remove-missing   remove the accounts that the file does not name; their cases stay
  --overrule-owners  take technical contacts from the file alone; else whom a primary owner has named stays named, and
                     whom they have removed stays removed
  --json             print one line of JSON on standard output, and all else on standard error; {"error": "…"} on failure
  --help             show this

Exit codes: 0 done; 1 it could not be, and nothing was changed; 2 the command was not understood.
`

export type AccountsArguments = { site: string | null; json: boolean } & (
  | { action: 'list' | 'export' }
  | { action: 'show'; account: string }
  | { action: 'history'; account: string }
  | { action: 'import'; file: string; dryRun: boolean; removeMissing: boolean; overruleOwners: boolean }
)

const IMPORT_OPTIONS = {
  'dry-run': { type: 'boolean' },
  'remove-missing': { type: 'boolean' },
  'overrule-owners': { type: 'boolean' },
} as const

const OPTIONS = {
  ...IMPORT_OPTIONS,
  site: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** What the command line asks for, or one line that says what is wrong with it. */
export function readAccountsArguments(
  args: string[],
): { arguments: AccountsArguments } | { help: true } | { problem: string } {
  const parsed = parseCommandLine(args, OPTIONS)
  if (!('values' in parsed)) return parsed
  const { values, positionals } = parsed
  const [action, name, ...others] = positionals
  const common = { site: values.site ?? null, json: values.json ?? false }
  if (action !== 'import') {
    const misplaced = Object.keys(IMPORT_OPTIONS).find((option) => option in values)
    if (misplaced) return { problem: `--${misplaced} is for import.` }
  }
  switch (action) {
    case 'list':
    case 'export':
      if (name !== undefined) return { problem: `${action} takes no name.` }
      return { arguments: { action, ...common } }
    case 'show':
    case 'history':
      if (!name || others.length > 0) return { problem: `${action} takes the id of one account.` }
      return { arguments: { action, account: name, ...common } }
    case 'import':
      if (!name || others.length > 0) return { problem: 'import takes one file.' }
      return {
        arguments: {
          action,
          file: name,
          dryRun: values['dry-run'] ?? false,
          removeMissing: values['remove-missing'] ?? false,
          overruleOwners: values['overrule-owners'] ?? false,
          ...common,
        },
      }
    case undefined:
      return { problem: 'Say what to do: import, list, show, history or export.' }
    default:
      return { problem: `There is no "accounts ${action}".` }
  }
}
