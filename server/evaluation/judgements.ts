import { EvaluationError, invalidLine } from './evaluation-error.ts'
import { numberedLines } from './numbered-lines.ts'

/** How well documents answer one question: document id → grade, above 0 when it helps; 2 is better than 1. */
export type Grades = ReadonlyMap<string, number>

/** Question id → its grades. */
export type Judgements = ReadonlyMap<string, Grades>

/**
 * The judgements of a file of lines `question⇥document⇥grade`.
 *
 * @throws {EvaluationError} that names the first line that cannot be read.
 */
export async function readJudgements(file: string): Promise<Judgements> {
  const judgements = new Map<string, Map<string, number>>()
  for (const { number, text } of await numberedLines(file)) {
    const [question, document, stated, ...more] = text.split('\t')
    if (!question || !document || stated === undefined || more.length > 0)
      throw invalidLine(file, number, 'expected three columns, apart by tabs: question, document, grade')
    const grade = Number(stated)
    if (stated.trim() === '' || !Number.isFinite(grade) || grade < 0 || grade > MOST_GRADE)
      throw invalidLine(
        file,
        number,
        `the grade ${JSON.stringify(stated)} is not a number from 0 to ${MOST_GRADE}`,
      )
    const grades = judgements.get(question) ?? new Map<string, number>()
    if (grades.has(document)) {
      throw new EvaluationError(
        'id_repeated',
        `${file}:${number}: ${JSON.stringify(document)} is graded twice for ${JSON.stringify(question)}.`,
      )
    }
    judgements.set(question, grades.set(document, grade))
  }
  if (judgements.size === 0) throw new EvaluationError('nothing_to_score', `${file} has no judgement.`)
  return judgements
}

/** The gain of a grade is 2^grade − 1: beyond this, one document would be all that counts. */
const MOST_GRADE = 10
