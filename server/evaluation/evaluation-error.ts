export type EvaluationErrorCode =
  | 'file_unreadable'
  | 'file_unwritable'
  | 'line_invalid'
  | 'id_repeated'
  | 'nothing_to_score'
  | 'engine_failed'

/** Why nothing could be measured. The message is one line and names the file, and the line where there is one. */
export class EvaluationError extends Error {
  readonly code: EvaluationErrorCode

  constructor(code: EvaluationErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'EvaluationError'
    this.code = code
  }
}

export function invalidLine(file: string, line: number, problem: string): EvaluationError {
  return new EvaluationError('line_invalid', `${file}:${line}: ${problem}.`)
}
