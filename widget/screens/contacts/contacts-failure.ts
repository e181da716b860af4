import { type HelpApiError, isOutcomeUnknown } from '../../api/help-api-error.ts'

/** Why the technical contacts could not be listed, named or removed, and what to do. */
export function contactsFailure(error: HelpApiError) {
  switch (error.code) {
    case 'too_many_requests':
      return 'contacts.tooMany'
    case 'contacts_kept_elsewhere':
      return 'contacts.failedElsewhere'
    case 'not_primary_owner':
      return 'contacts.notOwner'
    case 'contact_not_found':
      return 'contacts.failedGone'
    case 'invalid_input':
      return error.fields.some(({ field }) => field === 'name') ? 'contacts.nameInvalid' : 'contacts.invalid'
    case 'origin_not_allowed':
      return 'failure.misconfigured'
    default:
      if (error.kind === 'identity') return 'session.ended'
      return isOutcomeUnknown(error) ? 'contacts.failedConnection' : 'contacts.failed'
  }
}
