import { z } from 'zod'
import { parseCommandLine } from './parse-command-line.ts'

export const PRIVACY_HELP = `Usage: guichet privacy export --contact ADDRESS [--site ID] [--json]
       guichet privacy erase --contact ADDRESS [--site ID] [--json]

What is kept of one person, by their address of mail; docs/privacy.md says what there is and for how long. It works while the
server runs.

Commands
  export             print all of it as JSON: cases, mails, events, where they are a contact, and the audit trail
  erase              take away what may be taken away, and say what stays and why; events in Elasticsearch too, and
                     what is not yet deleted there: that is tried again until it is

Options
  --contact ADDRESS  whose it is
  --site ID          on one site; on all of them without it
  --json             print one line of JSON on standard output, and all else on standard error; {"error": "…"} on failure
  --help             show this

Exit codes: 0 done, also when nothing is kept, or when Elasticsearch has yet to delete; 1 it could not be; 2 the command was not understood.
`

export interface PrivacyArguments {
  action: 'export' | 'erase'
  email: string
  site: string | null
  json: boolean
}

const OPTIONS = {
  contact: { type: 'string' },
  site: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** What the command line asks for, or one line that says what is wrong with it. */
export function readPrivacyArguments(
  args: string[],
): { arguments: PrivacyArguments } | { help: true } | { problem: string } {
  const parsed = parseCommandLine(args, OPTIONS)
  if (!('values' in parsed)) return parsed
  const { contact, site = null, json = false } = parsed.values
  const [action, ...others] = parsed.positionals
  if (action === undefined) return { problem: 'Say what to do: export or erase.' }
  if (action !== 'export' && action !== 'erase') return { problem: `There is no "privacy ${action}".` }
  if (others.length > 0) return { problem: `${action} takes nothing but its options.` }
  if (contact === undefined) return { problem: 'Say whose it is: --contact ada@example.com.' }
  const email = z.email().safeParse(contact.trim())
  if (!email.success) return { problem: `--contact is an address, such as ada@example.com.` }
  return { arguments: { action, email: email.data, site, json } }
}
