import { z } from 'zod'
import { STAFF_ROLES, type StaffRole } from '../contract/vocabulary.ts'
import type { StaffSites } from '../support-rules/staff-member.ts'
import { parseCommandLine } from './parse-command-line.ts'

export const STAFF_HELP = `Usage: guichet staff add EMAIL [--name NAME] [--role viewer|admin] [--site ID]… [--password-stdin]
       guichet staff password EMAIL [--password-stdin]
       guichet staff list
       guichet staff remove EMAIL
       guichet staff key add NAME [--site ID]…
       guichet staff key list
       guichet staff key revoke ID
       guichet staff log

Who signs in to the dashboard with a password of their own, and which programs read the reports. People of an OpenID provider
need no account here: docs/dashboard.md says how they come in. It works while the server runs.

Commands
  add EMAIL          give somebody a local account; without --password-stdin a password is made and printed this once
  password EMAIL     give them another password, and end their sessions
  list               who is there: local accounts, and whoever has signed in from a provider
  remove EMAIL       take somebody out, and end their sessions
  key add NAME       make a key for a program, a viewer, and print it this once
  key list           the keys, without themselves
  key revoke ID      refuse a key from now on
  log                who signed in and what was changed; the newest 200

Options
  --name NAME        how somebody is called; else what stands before the @
  --role ROLE        viewer (reads; the default) or admin (changes the settings of sites too)
  --site ID          may be repeated: the sites that they may see; else all, also those to come
  --password-stdin   read the password from standard input: one line, 12 characters or more
  --json             print one line of JSON on standard output, and all else on standard error; {"error": "…"} on failure
  --help             show this

Exit codes: 0 done; 1 it could not be, and nothing was changed; 2 the command was not understood.
`

export type StaffArguments = { json: boolean } & (
  | {
      action: 'add'
      email: string
      name: string
      role: StaffRole
      sites: StaffSites
      passwordFromStdin: boolean
    }
  | { action: 'password'; email: string; passwordFromStdin: boolean }
  | { action: 'list' | 'log' | 'key list' }
  | { action: 'remove'; email: string }
  | { action: 'key add'; name: string; sites: StaffSites }
  | { action: 'key revoke'; id: string }
)

const OPTIONS = {
  name: { type: 'string' },
  role: { type: 'string' },
  site: { type: 'string', multiple: true },
  'password-stdin': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

type OptionName = Exclude<keyof typeof OPTIONS, 'json' | 'help'>

/** Which options go with what; `takes`: what stands after the action. */
const ACTIONS: Record<StaffArguments['action'], { takes: string | null; options: OptionName[] }> = {
  add: { takes: 'one address', options: ['name', 'role', 'site', 'password-stdin'] },
  password: { takes: 'one address', options: ['password-stdin'] },
  list: { takes: null, options: [] },
  remove: { takes: 'one address', options: [] },
  log: { takes: null, options: [] },
  'key add': { takes: 'one name', options: ['site'] },
  'key list': { takes: null, options: [] },
  'key revoke': { takes: 'the id of one key', options: [] },
}

const address = z.email().max(254)

/** What the command line asks for, or one line that says what is wrong with it. */
export function readStaffArguments(
  args: string[],
): { arguments: StaffArguments } | { help: true } | { problem: string } {
  const parsed = parseCommandLine(args, OPTIONS)
  if (!('values' in parsed)) return parsed
  const { values, positionals } = parsed
  const words = positionals[0] === 'key' ? 2 : 1
  const action = positionals.slice(0, words).join(' ') as StaffArguments['action']
  if (!Object.hasOwn(ACTIONS, action))
    return { problem: action ? `There is no "${action}".` : 'Say what to do.' }
  const { takes, options } = ACTIONS[action]
  const [named = '', ...others] = positionals.slice(words)
  if (others.length > 0 || (takes === null) !== (named === '')) {
    return { problem: takes === null ? `${action} takes no name.` : `${action} takes ${takes}.` }
  }
  const misplaced = (Object.keys(OPTIONS) as (keyof typeof OPTIONS)[]).find(
    (option) => option !== 'json' && option !== 'help' && option in values && !options.includes(option),
  )
  if (misplaced) return { problem: `--${misplaced} does not go with ${action}.` }
  if (takes === 'one address' && !address.safeParse(named).success) {
    return { problem: `"${named}" is no address.` }
  }
  const role = STAFF_ROLES.find((role) => role === (values.role ?? 'viewer'))
  if (!role) return { problem: `--role takes ${STAFF_ROLES.join(' or ')}.` }
  const json = values.json ?? false
  const sites: StaffSites = values.site ?? 'all'
  const passwordFromStdin = values['password-stdin'] ?? false
  switch (action) {
    case 'add': {
      const name = values.name?.trim() || named.slice(0, named.lastIndexOf('@'))
      return { arguments: { action, email: named, name, role, sites, passwordFromStdin, json } }
    }
    case 'password':
      return { arguments: { action, email: named, passwordFromStdin, json } }
    case 'remove':
      return { arguments: { action, email: named, json } }
    case 'key add':
      return { arguments: { action, name: named, sites, json } }
    case 'key revoke':
      return { arguments: { action, id: named, json } }
    default:
      return { arguments: { action, json } }
  }
}
