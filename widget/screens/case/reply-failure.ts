import type { HelpApiError } from '../../api/help-api-error.ts'
import { isOutcomeUnknown } from '../../api/help-api-error.ts'

/** Why a reply did not go, and what to do; nothing of it is lost. */
export function replyFailure(error: HelpApiError) {
  if (isOutcomeUnknown(error)) return 'reply.failedConnection'
  if (error.kind === 'identity') return 'reply.failedIdentity'
  switch (error.code) {
    case 'idempotency_key_reused':
      return 'reply.failedAlready'
    case 'case_not_found':
      return 'reply.failedGone'
    case 'not_technical_contact':
      return 'reply.failedContact'
    case 'origin_not_allowed':
      return 'failure.misconfigured'
    case 'attachment_not_found':
      return 'reply.failedFiles'
    default:
      return 'reply.failed'
  }
}
