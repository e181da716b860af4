import type { HelpApiError } from '../../api/help-api-error.ts'
import { caseFailure } from '../case/case-failure.ts'

/** Why a call could not be asked for or withdrawn, and what to do. */
export function callBackFailure(error: HelpApiError) {
  switch (error.code) {
    case 'call_back_windows_past':
      return 'call.failedPast'
    case 'call_back_windows_too_far':
    case 'invalid_input':
      return 'call.failedFar'
    case 'call_back_not_in_plan':
      return 'call.failedPlan'
    case 'call_back_not_found':
      return 'call.failedGone'
    case 'case_already_closed':
      return 'call.failedClosed'
    default:
      return caseFailure(error)
  }
}
