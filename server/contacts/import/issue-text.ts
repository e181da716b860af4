import type { z } from 'zod'

type Issue = z.core.$ZodIssue

const KINDS: Record<string, string> = { array: 'a list', object: 'an object', string: 'text' }

/** What is wrong with a value, as the end of a sentence that begins with where it stands. */
export function issueText(issue: Issue): string {
  if (issue.code === 'custom') return issue.message
  if (issue.code === 'unrecognized_keys') {
    return `has fields that are not known: ${issue.keys.join(', ')}`
  }
  if (issue.input === undefined || issue.input === null || issue.input === '') return 'is missing'
  const stated = JSON.stringify(issue.input)
  const short = stated.length > 60 ? `${stated.slice(0, 59)}…` : stated
  switch (issue.code) {
    case 'invalid_value':
      return `is ${short} and takes one of ${issue.values.join(', ')}`
    case 'too_big':
      return `is too long: at most ${issue.maximum}`
    case 'too_small':
      return 'must not be empty'
    case 'invalid_type':
      return `is ${short} and takes ${KINDS[issue.expected] ?? issue.expected}`
    case 'invalid_format':
      return issue.format === 'email' ? `is ${short}, which is no email address` : 'takes one line of text'
    default:
      return `is not valid: ${issue.message}`
  }
}
