import { ControlError } from '../control/control-error.ts'
import { StartUpError } from '../start-up-error.ts'
import type { ExplainRequest } from '../suggestions/explanation/explain-request.ts'
import type { Explanation } from '../suggestions/explanation/explanation.ts'
import { ExplainError } from '../suggestions/explanation/remote-explain.ts'
import { EXIT, refusalOf } from './command-output.ts'
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
export async function explainCommand(
  args: string[],
  { stdout, stderr, explain }: ExplainCommandDependencies,
): Promise<number> {
  const refuse = refusalOf('explain', args, { stdout, stderr })
  const read = readExplainArguments(args)
  if ('help' in read) {
    stdout.write(EXPLAIN_HELP)
    return EXIT.done
  }
  if ('problem' in read) {
    refuse(`${read.problem} See: guichet explain --help`)
    return EXIT.misused
  }
  try {
    const explanation = await explain(read.request)
    if (read.json) stdout.write(`${JSON.stringify(explanation)}\n`)
    else for (const line of explanationLines(explanation)) stdout.write(`${printable(line)}\n`)
    return EXIT.done
  } catch (error) {
    if (!(error instanceof ExplainError || error instanceof ControlError || error instanceof StartUpError))
      throw error
    refuse(error.message)
    return EXIT.failed
  }
}
