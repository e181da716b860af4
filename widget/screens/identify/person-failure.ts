import type { HelpApiError } from '../../api/help-api-error.ts'

/** Why it could not be found out who is asking, and what to do. */
export function personFailure({ code }: HelpApiError) {
  return code === 'origin_not_allowed' ? 'failure.misconfigured' : 'person.unreachable'
}
