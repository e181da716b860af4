import { toHelpApiError } from '../../api/help-api-error.ts'
import { LOADING } from '../state/loadable.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'

/** Fetches where the site sends people for help, when the panel first opens. */
export function loadSite({ store, api }: EffectParts): Effect {
  async function load() {
    store.dispatch({ type: 'site-changed', site: LOADING })
    try {
      store.dispatch({ type: 'site-changed', site: { status: 'ready', value: await api.site() } })
    } catch (error) {
      store.dispatch({ type: 'site-changed', site: { status: 'failed', error: toHelpApiError(error) } })
    }
  }

  return (action, _before, { site }) => {
    const due = action.type === 'opened' || action.type === 'searched' || action.type === 'retried'
    if (due && (site.status === 'idle' || site.status === 'failed')) load()
  }
}
