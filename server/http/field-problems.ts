import type { z } from 'zod'
import type { FieldProblem, FieldProblemCode } from '../contract/error-codes.ts'

/** What zod found, as field problems; the values themselves are not repeated. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.map((issue) => ({ field: issue.path.join('.'), code: codeOf(issue) }))
}

function codeOf(issue: z.core.$ZodIssue): FieldProblemCode {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1 ? 'required' : 'too_short'
    case 'too_big':
      return 'too_long'
    case 'unrecognized_keys':
      return 'unknown_field'
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'invalid'
    default:
      return issue.input === undefined && 'input' in issue ? 'required' : 'invalid'
  }
}
