import type { Answer } from './ask-questions.ts'
import { EvaluationError, invalidLine } from './evaluation-error.ts'
import { numberedLines } from './numbered-lines.ts'
import { interleavedOf } from './score-answers.ts'

/** Question id → document ids, best first. A question that found nothing is not in it. */
export type Run = ReadonlyMap<string, readonly string[]>

/** The interleaved results as lines `question⇥document⇥rank`; ranks count from 1. */
export function runLines(answers: readonly Answer[]): string {
  return answers
    .flatMap((answer) =>
      interleavedOf(answer).map((document, at) => `${answer.question.id}\t${document}\t${at + 1}\n`),
    )
    .join('')
}

/**
 * The run of such a file; lines may stand in any order.
 *
 * @throws {EvaluationError} that names the first line that cannot be read.
 */
export async function readRun(file: string): Promise<Run> {
  const ranks = new Map<string, Map<number, string>>()
  for (const { number, text } of await numberedLines(file)) {
    const [question, document, stated, ...more] = text.split('\t')
    if (!question || !document || stated === undefined || more.length > 0)
      throw invalidLine(file, number, 'expected three columns, apart by tabs: question, document, rank')
    const rank = Number(stated)
    if (!Number.isInteger(rank) || rank < 1)
      throw invalidLine(file, number, `the rank ${JSON.stringify(stated)} is not a whole number from 1`)
    const documents = ranks.get(question) ?? new Map<number, string>()
    if (documents.has(rank)) {
      throw new EvaluationError(
        'id_repeated',
        `${file}:${number}: ${JSON.stringify(question)} has two documents of rank ${rank}.`,
      )
    }
    ranks.set(question, documents.set(rank, document))
  }
  return new Map(
    [...ranks].map(([question, documents]) => [
      question,
      [...documents].sort(([a], [b]) => a - b).map(([, document]) => document),
    ]),
  )
}
