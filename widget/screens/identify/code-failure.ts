import type { HelpApiError } from '../../api/help-api-error.ts'
import { failureText } from '../failure-text.ts'

/** Why signing in with a code did not work, and what to do. */
export const codeFailure = (error: HelpApiError) =>
  failureText(
    error,
    {
      email_code_invalid: 'code.wrong',
      too_many_requests: 'code.tooMany',
      email_codes_off: 'code.off',
      invalid_input: error.fields.some(({ field }) => field === 'code')
        ? 'code.short'
        : 'code.addressInvalid',
      site_not_found: 'failure.misconfigured',
    },
    { identity: 'code.refused', unknown: 'code.failed', refused: 'code.refused' },
  )
