import { type HelpApiError, isOutcomeUnknown } from '../../api/help-api-error.ts'

/** Why a case could not be read or changed, and what to do. */
export function caseFailure(error: HelpApiError) {
  switch (error.code) {
    case 'case_not_found':
      return 'case.notFound'
    case 'not_technical_contact':
      return 'case.failedContact'
    case 'case_already_closed':
      return 'close.already'
    case 'case_not_closed':
      return 'close.notClosed'
    case 'origin_not_allowed':
      return 'failure.misconfigured'
    default:
      if (error.kind === 'identity') return 'session.ended'
      return isOutcomeUnknown(error) ? 'case.failedConnection' : 'case.failed'
  }
}
