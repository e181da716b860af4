import { pageFailureMessage } from '../content/pages/page-failure-message.ts'
import { EvaluationError } from '../evaluation/evaluation-error.ts'
import { StartUpError } from '../start-up-error.ts'
import { EXIT, refusalOf } from './command-output.ts'
import { EVALUATE_HELP, type EvaluateArguments, readEvaluateArguments } from './evaluate-arguments.ts'
import { evaluationLines, jsonEvaluation } from './evaluate-summary.ts'
import type { ProgressStream } from './index-progress.ts'
import { type MeasureDependencies, type Measurement, measureSuggestions } from './measure-suggestions.ts'
import { printable } from './printable.ts'
import { createShareDisplay } from './share-display.ts'

export interface EvaluateCommandDependencies extends Omit<MeasureDependencies, 'onProgress'> {
  stdout: { write(text: string): unknown }
  stderr: ProgressStream
}

/**
 * `guichet evaluate`. Resolves to the exit code that `EVALUATE_HELP` states.
 *
 * Errors: rejects with what is a defect; what is expected to go wrong outside is told in one line.
 */
export async function evaluateCommand(
  args: string[],
  { stdout, stderr, ...dependencies }: EvaluateCommandDependencies,
): Promise<number> {
  const refuse = refusalOf('evaluate', args, { stdout, stderr })
  const read = readEvaluateArguments(args)
  if ('help' in read) {
    stdout.write(EVALUATE_HELP)
    return EXIT.done
  }
  if ('problem' in read) {
    refuse(`${read.problem} See: guichet evaluate --help`)
    return EXIT.misused
  }
  const progress = createShareDisplay(stderr)
  try {
    const measurement = await measureSuggestions(read.arguments, {
      ...dependencies,
      onProgress: progress.show,
    }).finally(progress.clear)
    print(measurement, read.arguments, { stdout, stderr })
    return EXIT.done
  } catch (error) {
    if (dependencies.signal.aborted) {
      refuse('Stopped before it was done.')
      return EXIT.interrupted
    }
    if (!(error instanceof EvaluationError || error instanceof StartUpError)) throw error
    refuse(error.message)
    return EXIT.failed
  }
}

const FAILURES_SHOWN = 10

function print(
  { report, documents, failures, leftBehind }: Measurement,
  args: EvaluateArguments,
  { stdout, stderr }: Pick<EvaluateCommandDependencies, 'stdout' | 'stderr'>,
): void {
  for (const failure of failures.slice(0, FAILURES_SHOWN)) {
    stderr.write(`${printable(`${failure.file}:${failure.line}: ${pageFailureMessage(failure)}`)}\n`)
  }
  if (failures.length > 0) stderr.write(`Pages of the corpus left out: ${failures.length}.\n`)
  if (leftBehind !== null) {
    stderr.write(`${printable(`The index guichet-evaluate-… could not be removed: ${leftBehind}`)}\n`)
  }
  const forPeople = args.json ? stderr : stdout
  for (const line of evaluationLines(report, args, documents)) forPeople.write(`${line}\n`)
  if (args.json) stdout.write(`${jsonEvaluation(report, args, documents)}\n`)
}
