import { toHelpApiError } from '../../api/help-api-error.ts'
import { LOADING } from '../state/loadable.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'

/** Fetches when support is there, each time a calendar is shown: the first of them is cut at now. */
export function loadCallBackHours({ store, api }: EffectParts): Effect {
  async function load() {
    if (store.state().callBackHours.status !== 'ready') {
      store.dispatch({ type: 'call-back-hours-changed', hours: LOADING })
    }
    try {
      const { hours } = await api.callBackHours()
      store.dispatch({ type: 'call-back-hours-changed', hours: { status: 'ready', value: hours } })
    } catch (caught) {
      const error = toHelpApiError(caught)
      store.dispatch({ type: 'call-back-hours-changed', hours: { status: 'failed', error } })
      if (error.kind === 'identity') store.dispatch({ type: 'identity-lost' })
    }
  }

  return (action) => {
    if (action.type === 'call-back-hours-wanted') load()
  }
}
