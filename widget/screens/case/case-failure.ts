import type { HelpApiError } from '../../api/help-api-error.ts'
import { failureText } from '../failure-text.ts'

/** Why a case could not be read or changed, and what to do. */
export const caseFailure = (error: HelpApiError) =>
  failureText(
    error,
    {
      case_not_found: 'case.notFound',
      not_technical_contact: 'case.failedContact',
      case_already_closed: 'close.already',
      case_not_closed: 'close.notClosed',
    },
    { identity: 'session.ended', unknown: 'case.failedConnection', refused: 'case.failed' },
  )
