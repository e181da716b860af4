import { MAIL_STATES, type MailFilter, type MailState } from '../mail/delivery/mail-deliveries.ts'
import { parseCommandLine } from './parse-command-line.ts'

export const MAIL_HELP = `Usage: guichet mail list [--state STATE] [--case NUMBER] [--json]

Shows what became of the mail that Guichet has sent or tried to send, newest first: the last 200. Nothing of what a mail
says is shown. It works while the server runs.

States
  queued      it was not taken, and is tried again for over a day
  sending     it is being handed over; or a process died while it did so, and it is sent again, marked as repeated
  sent        a mail server has taken it; addresses that it refused, or that sent it back, stand beside it
  refused     no mail server will ever take it for any of its addresses
  uncertain   the connection broke when it may have been taken; it is sent again, marked as repeated

Options
  --state     only mail in this state
  --case      only mail of this case, such as C-10001
  --json      print one line of JSON on standard output: {"mails": […]}, or {"error": "…"} on failure
  --help      show this

Exit codes: 0 done; 1 the store cannot be read; 2 the command was not understood.
`

/** More than a person looks through. */
const MOST_LISTED = 200

const OPTIONS = {
  state: { type: 'string' },
  case: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** What the command line asks for, or one line that says what is wrong with it. */
export function readMailArguments(
  args: string[],
): { filter: MailFilter; json: boolean } | { help: true } | { problem: string } {
  const parsed = parseCommandLine(args, OPTIONS)
  if (!('values' in parsed)) return parsed
  const { state, case: caseNumber, json = false } = parsed.values
  const [action = 'list', ...others] = parsed.positionals
  if (action !== 'list') return { problem: `There is no "mail ${action}".` }
  if (others.length > 0) return { problem: 'list takes nothing but its options.' }
  if (state !== undefined && !isState(state)) {
    return { problem: `--state is one of ${MAIL_STATES.join(', ')}.` }
  }
  if (caseNumber !== undefined && !/^C-\d{1,15}$/.test(caseNumber)) {
    return { problem: '--case is the number of a case, such as C-10001.' }
  }
  const filter = { limit: MOST_LISTED, ...(state && { state }), ...(caseNumber && { caseNumber }) }
  return { filter, json }
}

function isState(text: string): text is MailState {
  return (MAIL_STATES as readonly string[]).includes(text)
}
