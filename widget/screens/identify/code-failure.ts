import type { HelpApiError } from '../../api/help-api-error.ts'

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
      return 'code.addressInvalid'
    default:
      return 'code.failed'
  }
}
