import type { EmailCodeSession } from '../../api/contract.ts'
import type { HelpApiError } from '../../api/help-api-error.ts'
import type { Action } from './action.ts'
import { NO_EMAIL_CODE } from './late-state.ts'

/** Proving an address by a code that is mailed to it, for who has not signed in on the host page. */
export interface EmailCode {
  step: 'address' | 'code' | 'account'
  email: string
  pending: boolean
  /** Codes asked for: another than the first one is said to be on its way. */
  codes: number
  error: HelpApiError | null
  /** Where the address belongs to several. */
  accounts: EmailCodeSession['accounts']
}

export function reduceEmailCode(current: EmailCode, action: Action): EmailCode {
  switch (action.type) {
    case 'code-wanted':
      return { ...current, email: action.email, pending: true, error: null }
    case 'code-on-its-way':
      return { ...current, step: 'code', pending: false, codes: current.codes + 1 }
    case 'code-entered':
      return { ...current, pending: true, error: null }
    case 'code-failed':
      return { ...current, pending: false, error: action.error }
    case 'accounts-offered':
      return { ...current, step: 'account', pending: false, accounts: action.accounts }
    case 'another-address-wanted':
      return { ...NO_EMAIL_CODE, email: current.email }
    case 'account-chosen':
    case 'session-began':
    case 'logged-out':
      return NO_EMAIL_CODE
    default:
      return current
  }
}
