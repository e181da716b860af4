import type { z } from 'zod'
import type { FieldProblem, FieldProblemCode } from '../contract/error-codes.ts'

/** What zod found, as field problems; the values themselves are not repeated. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.flatMap((issue) => {
    // Zod tells of unknown fields in one issue of the object that they stand in.
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
    return paths.map((path) => ({ field: path.join('.'), code: codeOf(issue) }))
  })
}

function codeOf(issue: z.core.$ZodIssue): FieldProblemCode {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'number') return 'invalid'
      return issue.origin === 'string' && issue.minimum === 1 ? 'required' : 'too_short'
    case 'too_big':
      return issue.origin === 'number' ? 'invalid' : 'too_long'
    case 'unrecognized_keys':
      return 'unknown_field'
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'invalid'
    default:
      return issue.input === undefined && 'input' in issue ? 'required' : 'invalid'
  }
}
