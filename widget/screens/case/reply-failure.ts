import type { HelpApiError } from '../../api/help-api-error.ts'
import { failureText } from '../failure-text.ts'

/** Why a reply did not go, and what to do; nothing of it is lost. */
export const replyFailure = (error: HelpApiError) =>
  failureText(
    error,
    {
      idempotency_key_reused: 'reply.failedAlready',
      case_not_found: 'reply.failedGone',
      not_technical_contact: 'reply.failedContact',
      attachment_not_found: 'reply.failedFiles',
    },
    { identity: 'reply.failedIdentity', unknown: 'reply.failedConnection', refused: 'reply.failed' },
  )
