import type { CallBackRequest } from '../../api/contract.ts'
import type { HelpApiError } from '../../api/help-api-error.ts'
import type { Action } from './action.ts'

/** What a person does to a case, besides writing in it. */
export type WantedChange =
  | { kind: 'close'; solvedWith?: string }
  | { kind: 'reopen' }
  | { kind: 'ask-for-call'; request: CallBackRequest }
  | { kind: 'withdraw-call' }

/** One at a time; `error` null while it is under way. */
export interface CaseChange {
  number: string
  kind: WantedChange['kind']
  error: HelpApiError | null
}

export function reduceCaseChange(current: CaseChange | null, action: Action): CaseChange | null {
  switch (action.type) {
    case 'case-change-wanted':
      return { number: action.number, kind: action.change.kind, error: null }
    case 'case-change-failed':
      return current && { ...current, error: action.error }
    case 'case-changed':
    case 'case-picked':
    case 'logged-out':
      return null
    default:
      return current
  }
}
