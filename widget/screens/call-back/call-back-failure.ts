import type { HelpApiError } from '../../api/help-api-error.ts'
import { caseFailure } from '../case/case-failure.ts'

const BY_CODE = {
  call_back_windows_past: 'call.failedPast',
  call_back_windows_too_far: 'call.failedFar',
  invalid_input: 'call.failedFar',
  call_back_not_in_plan: 'call.failedPlan',
  call_back_not_found: 'call.failedGone',
  case_already_closed: 'call.failedClosed',
} as const

/** Why a call could not be asked for or withdrawn, and what to do. */
export function callBackFailure(error: HelpApiError) {
  return BY_CODE[error.code as keyof typeof BY_CODE] ?? caseFailure(error)
}
