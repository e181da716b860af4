import type { HelpApiError } from '../../api/help-api-error.ts'

/** Why a case did not go, and what to do; a refusal of one field is said beside that field. */
export function filingFailure({ kind, code }: HelpApiError) {
  switch (kind) {
    case 'timeout':
      return 'failure.timeout'
    case 'unavailable':
      return 'failure.unavailable'
    case 'identity':
      return 'failure.identity'
    case 'refused':
      if (code === 'idempotency_key_reused') return 'failure.keyReused'
      if (code === 'not_technical_contact') return 'failure.notContact'
      if (code === 'origin_not_allowed' || code === 'site_not_found') return 'failure.misconfigured'
      return 'failure.refused'
    default:
      return 'failure.network'
  }
}
