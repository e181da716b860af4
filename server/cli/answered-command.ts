import type { CaseAnswer, CaseAnswerOutcome } from '../cases/case-answers.ts'
import { CommandRefused, carryOutCommand } from './carry-out-command.ts'
import { parseCommandLine } from './parse-command-line.ts'

const ANSWERED_HELP = `Usage: guichet answered --case NUMBER --with ARTICLE [options]

Says that support ended a case with an article. Whoever asks the same question later finds that article sooner. The
case's words are searched and never shown.

Options
  --case NUMBER      the case, such as C-10001; a confidential one is not taken
  --with ARTICLE     the article's id, or the address that it stands at
  --remove           take back what was said of the case, instead of --with
  --json             print one line of JSON on standard output
  --help             show this

Exit codes: 0 recorded; 1 there is no such case or article, or the case is confidential; 2 the command was not understood.
`

export interface AnsweredCommandDependencies {
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
  /** Records it here, or through the server that holds the store. */
  record: (answer: CaseAnswer) => Promise<CaseAnswerOutcome>
}

const OPTIONS = {
  case: { type: 'string' },
  with: { type: 'string' },
  remove: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** `guichet answered`. Resolves to the exit code that `ANSWERED_HELP` states. */
export function answeredCommand(
  args: string[],
  { stdout, stderr, record }: AnsweredCommandDependencies,
): Promise<number> {
  return carryOutCommand(
    args,
    { stdout, stderr },
    {
      name: 'answered',
      help: ANSWERED_HELP,
      read: readArguments,
      async run({ answer, json }) {
        const outcome = await record(answer)
        const text = textOf(outcome, answer)
        return `${json ? JSON.stringify({ case: answer.case, ...outcome }) : text}\n`
      },
    },
  )
}

/** Refuses what was not recorded. */
function textOf(outcome: CaseAnswerOutcome, asked: CaseAnswer): string {
  switch (outcome.outcome) {
    case 'kept':
      return `The question of ${asked.case} leads to ${outcome.articleId} from now on.`
    case 'taken_back':
      return outcome.answers === 0
        ? `Nothing was said of ${asked.case}.`
        : `${asked.case} leads nowhere any more.`
    case 'case_not_found':
      throw new CommandRefused(`There is no case ${asked.case}.`)
    case 'case_confidential':
      throw new CommandRefused(`${asked.case} is confidential: its words are not searched.`)
    case 'article_not_found':
      throw new CommandRefused(
        `There is no article "${asked.article}": give its id, or its address as it was indexed.`,
      )
  }
}

function readArguments(
  args: string[],
): { answer: CaseAnswer; json: boolean } | { help: true } | { problem: string } {
  const parsed = parseCommandLine(args, OPTIONS, { takesPositionals: false })
  if (!('values' in parsed)) return parsed
  const { case: number = '', with: article = '', remove = false, json = false } = parsed.values
  if (number === '') return { problem: 'Name a case with --case.' }
  if (remove === (article !== '')) return { problem: 'Give either --with an article, or --remove.' }
  return { answer: { case: number, article: remove ? '-' : article, remove }, json }
}
