import type { ExplainRequest } from '../suggestions/explanation/explain-request.ts'
import type { Explanation } from '../suggestions/explanation/explanation.ts'
import { ExplainError } from '../suggestions/explanation/remote-explain.ts'
import { CommandRefused, carryOutCommand } from './carry-out-command.ts'
import { EXPLAIN_HELP, readExplainArguments } from './explain-arguments.ts'
import { explanationLines } from './explain-text.ts'
import { printable } from './printable.ts'

export interface ExplainCommandDependencies {
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
  /** Asks the content and the engine here, or the server that holds them. */
  explain: (request: ExplainRequest) => Promise<Explanation>
}

/**
 * `guichet explain`. Resolves to the exit code that `EXPLAIN_HELP` states.
 *
 * Errors: rejects with what is a defect; what is expected to go wrong outside is told in one line.
 */
export function explainCommand(
  args: string[],
  { stdout, stderr, explain }: ExplainCommandDependencies,
): Promise<number> {
  return carryOutCommand(
    args,
    { stdout, stderr },
    {
      name: 'explain',
      help: EXPLAIN_HELP,
      read: readExplainArguments,
      async run({ request, json }) {
        const explanation = await explain(request).catch(refuseExpected)
        if (json) return `${JSON.stringify(explanation)}\n`
        return explanationLines(explanation)
          .map((line) => `${printable(line)}\n`)
          .join('')
      },
    },
  )
}

function refuseExpected(error: unknown): never {
  throw error instanceof ExplainError ? new CommandRefused(error.message, { cause: error }) : error
}
