import type { Action } from './action.ts'
import { NO_SUBMISSION } from './late-state.ts'
import type { Submission } from './panel-state.ts'
import { outcomeOf } from './submission-key.ts'

/** The case on its way. */
export function reduceSubmission(submission: Submission, action: Action): Submission {
  switch (action.type) {
    case 'case-incomplete':
      return { ...submission, status: 'idle', attempts: submission.attempts + 1, error: null }
    case 'case-sending':
      return { status: 'sending', attempts: submission.attempts + 1, error: null, key: action.key }
    case 'case-key-reserved':
      return { ...submission, key: action.key }
    case 'case-refused':
      return {
        ...submission,
        status: 'failed',
        error: action.error,
        key: submission.key && { ...submission.key, outcome: outcomeOf(action.error) },
      }
    case 'draft-restored':
      return action.replace || submission.key === null
        ? { ...NO_SUBMISSION, key: action.kept?.submissionKey ?? null }
        : submission
    case 'case-filed':
    case 'logged-out':
      return NO_SUBMISSION
    default:
      return submission
  }
}
