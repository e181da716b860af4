import type { CaseDetail } from '../../api/contract.ts'
import { toHelpApiError } from '../../api/help-api-error.ts'
import type { WantedChange } from '../state/case-change.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'

/** Closes a case, opens it again, asks for a call or withdraws it: one at a time. */
export function changeCase({ store, api }: EffectParts): Effect {
  function call(number: string, change: WantedChange): Promise<CaseDetail> {
    switch (change.kind) {
      case 'close':
        return api.closeCase(number, change.solvedWith)
      case 'reopen':
        return api.reopenCase(number)
      case 'ask-for-call':
        return api.askForCall(number, change.request)
      case 'withdraw-call':
        return api.withdrawCall(number)
    }
  }

  async function carryOut(number: string, change: WantedChange) {
    try {
      store.dispatch({ type: 'case-changed', detail: await call(number, change) })
    } catch (caught) {
      const error = toHelpApiError(caught)
      store.dispatch({ type: 'case-change-failed', error })
      if (error.kind === 'identity') store.dispatch({ type: 'identity-lost' })
    }
  }

  return (action, { caseChange }) => {
    const busy = caseChange !== null && caseChange.error === null
    if (action.type === 'case-change-wanted' && !busy) carryOut(action.number, action.change)
  }
}
