import { LIMITS, type Me } from '../../api/contract.ts'
import type { HelpApiError } from '../../api/help-api-error.ts'
import type { Draft } from '../../panel/state/draft.ts'

const CASE_FIELDS = ['subject', 'description', 'nature', 'engine', 'severity', 'callBack'] as const
export type CaseField = (typeof CASE_FIELDS)[number]

export interface CaseProblem {
  field: CaseField
  code: 'required' | 'too_long' | 'not_in_plan' | 'unknown' | 'invalid' | 'past'
}

/** What keeps a case from being sent, in the order of the form. */
export function checkCase(draft: Draft, me: Me): CaseProblem[] {
  const problems: (CaseProblem | null)[] = [
    checkText('subject', draft.subject, LIMITS.subjectCharacters),
    checkText('description', draft.description, LIMITS.descriptionCharacters),
    draft.nature === null ? { field: 'nature', code: 'required' } : null,
    me.engines.length > 1 && draft.engine === null ? { field: 'engine', code: 'required' } : null,
    me.severities.some(({ level, allowed }) => level === draft.severity && allowed)
      ? null
      : { field: 'severity', code: 'not_in_plan' },
    draft.callBack?.windows.length === 0 ? { field: 'callBack', code: 'required' } : null,
  ]
  return problems.filter((problem) => problem !== null)
}

function checkText(field: 'subject' | 'description', text: string, most: number): CaseProblem | null {
  const length = text.trim().length
  if (length === 0) return { field, code: 'required' }
  return length > most ? { field, code: 'too_long' } : null
}

/** The fields that a refusal of the server is about; empty when it is about none of them. */
export function refusedFields(error: HelpApiError): CaseProblem[] {
  switch (error.code) {
    case 'severity_not_in_plan':
      return [{ field: 'severity', code: 'not_in_plan' }]
    case 'engine_required':
      return [{ field: 'engine', code: 'required' }]
    case 'engine_unknown':
      return [{ field: 'engine', code: 'unknown' }]
    case 'call_back_not_in_plan':
      return [{ field: 'callBack', code: 'not_in_plan' }]
    case 'call_back_windows_past':
      return [{ field: 'callBack', code: 'past' }]
    case 'call_back_windows_too_far':
      return [{ field: 'callBack', code: 'invalid' }]
    case 'payload_too_large':
      return [{ field: 'description', code: 'too_long' }]
    default:
      return error.fields.flatMap(({ field, code }): CaseProblem[] => {
        const name = CASE_FIELDS.find((each) => each === field.split('.')[0])
        if (!name) return []
        if (code === 'required' || code === 'too_short') return [{ field: name, code: 'required' }]
        return [{ field: name, code: code === 'too_long' ? 'too_long' : 'invalid' }]
      })
  }
}
