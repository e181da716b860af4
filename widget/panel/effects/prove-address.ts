import { toHelpApiError } from '../../api/help-api-error.ts'
import { latestOnly, SUPERSEDED } from '../latest-only.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'

/** Has a code mailed, exchanges it for a session, and begins the session for the account that the person means. */
export function proveAddress({ store, api, locale, beginSession }: EffectParts): Effect {
  const latest = latestOnly()

  async function attempt<T>(call: () => Promise<T>, then: (value: T) => void) {
    try {
      const value = await latest.run(call)
      if (value !== SUPERSEDED) then(value)
    } catch (caught) {
      store.dispatch({ type: 'code-failed', error: toHelpApiError(caught) })
    }
  }

  function begin(token: string) {
    beginSession(token)
    store.dispatch({ type: 'session-began' })
    store.dispatch({ type: 'identity-given' })
  }

  return (action, before, { emailCode, seat }) => {
    if (seat !== before.seat || action.type === 'identity-given') latest.cancel()
    switch (action.type) {
      case 'code-wanted':
        attempt(
          () => api.requestEmailCode(action.email, locale()),
          () => store.dispatch({ type: 'code-on-its-way' }),
        )
        break
      case 'code-entered':
        attempt(
          () => api.verifyEmailCode(emailCode.email, action.code),
          ({ token, accounts }) => {
            if (accounts.length > 1) store.dispatch({ type: 'accounts-offered', accounts })
            else begin(token)
          },
        )
        break
      case 'account-chosen':
        begin(action.token)
        break
      case 'another-address-wanted':
        latest.cancel()
        break
    }
  }
}
