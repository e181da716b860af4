import type { HelpApiError } from '../../api/help-api-error.ts'
import { failureText } from '../failure-text.ts'

/** Why the technical contacts could not be listed, named or removed, and what to do. */
export const contactsFailure = (error: HelpApiError) =>
  failureText(
    error,
    {
      too_many_requests: 'contacts.tooMany',
      contacts_kept_elsewhere: 'contacts.failedElsewhere',
      not_primary_owner: 'contacts.notOwner',
      contact_not_found: 'contacts.failedGone',
      invalid_input: error.fields.some(({ field }) => field === 'name')
        ? 'contacts.nameInvalid'
        : 'contacts.invalid',
    },
    { identity: 'session.ended', unknown: 'contacts.failedConnection', refused: 'contacts.failed' },
  )
