import { parseCommandLine } from './parse-command-line.ts'

export const DESK_HELP = `Usage: guichet desk list [--dead] [--json]
       guichet desk replay ID [--json]
       guichet desk replay --all-dead [--json]

Shows what has gone to the desks of the sites and what has not, newest first, and delivers it anew. What a desk has not
taken in three days, or has refused, is dead: it stays here until somebody replays it. An event that is replayed keeps its
id, so that a desk that has it already counts it once. It works while the server runs.

Commands
  list               the last 200 deliveries; --dead those that are dead
  replay ID          deliver one anew, be it dead or taken
  replay --all-dead  deliver all anew that are dead

Options
  --json             print one line of JSON on standard output; {"error": "…"} on failure
  --help             show this

Exit codes: 0 done; 1 there is no such delivery, or it is on its way already; 2 the command was not understood.
`

export type DeskArguments = { json: boolean } & (
  | { action: 'list'; dead: boolean }
  | { action: 'replay'; id: string }
  | { action: 'replay_dead' }
)

const OPTIONS = {
  dead: { type: 'boolean' },
  'all-dead': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** What the command line asks for, or one line that says what is wrong with it. */
export function readDeskArguments(
  args: string[],
): { arguments: DeskArguments } | { help: true } | { problem: string } {
  const parsed = parseCommandLine(args, OPTIONS)
  if (!('values' in parsed)) return parsed
  const { json = false, dead = false, 'all-dead': allDead = false } = parsed.values
  const [action = 'list', id, ...others] = parsed.positionals
  if (action === 'list') {
    if (id !== undefined || allDead) return { problem: 'list takes nothing but --dead.' }
    return { arguments: { action, dead, json } }
  }
  if (action !== 'replay') return { problem: `There is no "desk ${action}".` }
  if (dead || others.length > 0 || allDead === (id !== undefined)) {
    return { problem: 'replay takes the id of one delivery, or --all-dead.' }
  }
  return { arguments: id === undefined ? { action: 'replay_dead', json } : { action, id, json } }
}
