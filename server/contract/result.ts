import type { ErrorCode, FieldProblem } from './error-codes.ts'

/** An expected failure, as a value. Unexpected ones are thrown and answered with fixed text. */
export interface Failure {
  code: ErrorCode
  fields?: FieldProblem[]
  /** After how long the same may succeed; answered as `Retry-After`. */
  retryAfterSeconds?: number
}

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure }

export function success<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function failure(code: ErrorCode, fields?: FieldProblem[]): { ok: false; failure: Failure } {
  return { ok: false, failure: fields ? { code, fields } : { code } }
}
