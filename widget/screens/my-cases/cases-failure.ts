import type { HelpApiError } from '../../api/help-api-error.ts'
import { caseFailure } from '../case/case-failure.ts'

/** Why cases could not be listed, and what to do. */
export function casesFailure(error: HelpApiError) {
  return error.code === 'not_technical_contact' ? 'cases.notContact' : caseFailure(error)
}
