import { z } from 'zod'
import { EvaluationError, invalidLine } from './evaluation-error.ts'
import { numberedLines } from './numbered-lines.ts'

/** A question that somebody asked, in their own words. */
export interface Question {
  id: string
  /** What was typed, or the subject of a draft. */
  text: string
  /** The rest of the draft; empty when there is none. */
  body: string
  /** BCP 47 language of the person; null: not stated. */
  lang: string | null
  /** Ids that may not be found, and whose links count for nothing: the thread that the question comes from. */
  exclude: string[]
  /** What the person wanted; several wordings of it share one. */
  intent: string | null
}

const optionalText = z
  .string()
  .nullish()
  .transform((value) => value ?? '')

const questionLine = z.object({
  id: z.string().min(1, 'is empty'),
  text: z.string(),
  body: optionalText,
  lang: z
    .string()
    .nullish()
    .transform((value) => value || null),
  exclude: z
    .array(z.string())
    .nullish()
    .transform((ids) => ids ?? []),
  intent: z
    .union([z.string(), z.number().transform(String)])
    .nullish()
    .transform((value) => value ?? null),
})

/**
 * The questions of a JSONL file, one object a line: `id`, `text`, and optionally `body`, `lang`, `exclude`, `intent`. Other
 * fields are let pass.
 *
 * @throws {EvaluationError} that names the first line that cannot be read.
 */
export async function readQuestions(file: string): Promise<Question[]> {
  const firstUse = new Map<string, number>()
  const questions = (await numberedLines(file)).map(({ number, text }) => {
    const parsed = questionLine.safeParse(parseJson(file, number, text))
    if (!parsed.success) throw invalidLine(file, number, problemIn(parsed.error))
    const question = parsed.data
    const before = firstUse.get(question.id)
    if (before !== undefined) {
      throw new EvaluationError(
        'id_repeated',
        `${file}:${number}: the id ${JSON.stringify(question.id)} was used before, on line ${before}.`,
      )
    }
    firstUse.set(question.id, number)
    return question
  })
  if (questions.length === 0) throw new EvaluationError('nothing_to_score', `${file} has no question.`)
  return questions
}

function parseJson(file: string, line: number, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalidLine(file, line, 'not a JSON object')
  }
}

function problemIn(error: z.ZodError): string {
  const issue = error.issues[0]
  const field = issue?.path.join('.')
  const message = issue?.message ?? 'is not valid'
  if (!field) return 'not a JSON object'
  if (message.endsWith('received undefined')) return `"${field}" is missing`
  return `"${field}" ${message.replace(/^Invalid input: expected (.*), received (.*)$/, 'must be of type $1, not $2')}`
}
