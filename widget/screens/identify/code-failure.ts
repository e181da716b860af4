import { type HelpApiError, isOutcomeUnknown } from '../../api/help-api-error.ts'

/** Why signing in with a code did not work, and what to do. */
export function codeFailure(error: HelpApiError) {
  switch (error.code) {
    case 'email_code_invalid':
      return 'code.wrong'
    case 'too_many_requests':
      return 'code.tooMany'
    case 'email_codes_off':
      return 'code.off'
    case 'invalid_input':
      return error.fields.some(({ field }) => field === 'code') ? 'code.short' : 'code.addressInvalid'
    case 'origin_not_allowed':
    case 'site_not_found':
      return 'failure.misconfigured'
    default:
      return isOutcomeUnknown(error) ? 'code.failed' : 'code.refused'
  }
}
