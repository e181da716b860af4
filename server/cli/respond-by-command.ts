import { parseArgs } from 'node:util'
import { StartUpError } from '../start-up-error.ts'
import type { BusinessCalendar } from '../support-rules/business-calendar.ts'
import { respondBy } from '../support-rules/respond-by.ts'
import type { SupportPlans } from '../support-rules/support-plan.ts'
import { EXIT, misuseOf, refusalOf } from './command-output.ts'
import { linesOf } from './lines-of.ts'
import { type ResponseQuestion, readResponseQuestion } from './response-question.ts'

const RESPOND_BY_HELP = `Usage: guichet respond-by --plan PLAN --severity N --opened INSTANT [options]
       guichet respond-by [--site ID] < cases.jsonl

Says by when support promises to answer a case. Without a plan, severity and instant it reads one JSON object a line,
  {"plan": "premium", "severity": 1, "opened": "2026-06-08T07:00:00-07:00"}
and prints {"respondBy": "2026-06-08T19:00:00.000Z"} for each: UTC, or null where the plan has no such severity.
A line that is none is answered by {"error": "…"} in its place, and the others are read. Empty lines are passed over.

Options
  --plan PLAN        standard, pro or premium
  --severity N       1 urgent, 2 high, 3 normal
  --opened INSTANT   when the case is opened, with the offset: 2026-06-08T07:00:00-07:00, or 2026-06-08T14:00:00Z
  --site ID          a site of GUICHET_SITES, whose plans, hours and holidays count (default: those of Elastic Swiftype)
  --json             print {"respondBy": "…"} on standard output
  --help             show this

Exit codes: 0 answered; 1 there is no such site, or a line was not understood; 2 the command was not understood.
`

/** What a site promises. */
export interface SupportPromise {
  plans: SupportPlans
  businessCalendar: BusinessCalendar
}

export interface RespondByCommandDependencies {
  stdin: AsyncIterable<string>
  /**
   * `write` may return a promise, which is waited for: there may be more answers than memory. `false`: nobody reads any
   * more of them.
   */
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
  /** Rejects with a `StartUpError` when there is no such site; null: what a site has that states nothing. */
  promiseOf: (site: string | null) => Promise<SupportPromise>
}

const OPTIONS = {
  plan: { type: 'string' },
  severity: { type: 'string' },
  opened: { type: 'string' },
  site: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** `guichet respond-by`. Resolves to the exit code that `RESPOND_BY_HELP` states. */
export async function respondByCommand(
  args: string[],
  { stdin, stdout, stderr, promiseOf }: RespondByCommandDependencies,
): Promise<number> {
  const refuse = refusalOf('respond-by', args, { stdout, stderr })
  const read = readArguments(args)
  if ('help' in read) {
    stdout.write(RESPOND_BY_HELP)
    return EXIT.done
  }
  if ('problem' in read) {
    refuse(`${read.problem} See: guichet respond-by --help`)
    return EXIT.misused
  }
  let promise: SupportPromise
  try {
    promise = await promiseOf(read.site)
  } catch (error) {
    if (!(error instanceof StartUpError)) throw error
    refuse(error.message)
    return EXIT.failed
  }
  if (!read.question) return answerLines(stdin, stdout, promise)
  const instant = answerTo(read.question, promise)
  if (read.json) stdout.write(`${JSON.stringify({ respondBy: instant })}\n`)
  else stdout.write(`${instant ?? `The ${read.question.plan} plan has no such severity.`}\n`)
  return EXIT.done
}

async function answerLines(
  stdin: AsyncIterable<string>,
  stdout: RespondByCommandDependencies['stdout'],
  promise: SupportPromise,
): Promise<number> {
  let exitCode: number = EXIT.done
  for await (const lines of linesOf(stdin)) {
    let answers = ''
    for (const line of lines) {
      if (line?.trim() === '') continue
      const answer = answerLine(line, promise)
      if ('error' in answer) exitCode = EXIT.failed
      answers += `${JSON.stringify(answer)}\n`
    }
    if ((await stdout.write(answers)) === false) break
  }
  return exitCode
}

function answerLine(
  line: string | null,
  promise: SupportPromise,
): { respondBy: string | null } | { error: string } {
  if (line === null) return { error: 'The line is too long.' }
  const stated = parseObject(line)
  if (!stated) return { error: 'The line is no JSON object.' }
  const question = readResponseQuestion(stated)
  if ('problem' in question) return { error: question.problem }
  return { respondBy: answerTo(question, promise) }
}

function parseObject(line: string): object | null {
  try {
    // A byte order mark stands before the first line of some files.
    const value: unknown = JSON.parse(line.replace(/^\uFEFF/, ''))
    return typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

function answerTo({ plan, severity, openedAt }: ResponseQuestion, promise: SupportPromise): string | null {
  const target = promise.plans[plan].targets[severity]
  return target ? respondBy(target, openedAt, promise.businessCalendar).toISOString() : null
}

function readArguments(
  args: string[],
):
  | { question: ResponseQuestion | null; site: string | null; json: boolean }
  | { help: true }
  | { problem: string } {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    return { problem: misuseOf(error) }
  }
  const { plan, severity, opened, site = null, json = false, help } = parsed.values
  if (help) return { help: true }
  const stated = [plan, severity, opened].filter((value) => value !== undefined).length
  if (stated === 0) return { question: null, site, json }
  if (stated < 3) {
    return { problem: 'Give --plan, --severity and --opened, or none of them for lines on standard input.' }
  }
  const question = readResponseQuestion({ plan, severity, opened })
  return 'problem' in question
    ? { problem: question.problem.replace(/^"(\w+)"/, '--$1') }
    : { question, site, json }
}

function parse(args: string[]) {
  return parseArgs({ args, options: OPTIONS })
}
