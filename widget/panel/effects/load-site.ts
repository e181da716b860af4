import { toHelpApiError } from '../../api/help-api-error.ts'
import type { Action } from '../state/action.ts'
import { LOADING } from '../state/loadable.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'

const REASONS: readonly Action['type'][] = ['opened', 'searched', 'case-wanted', 'my-cases-wanted', 'retried']

/** Fetches where the site sends people for help, when the panel first opens, and again after a failure. */
export function loadSite({ store, api, complain }: EffectParts): Effect {
  async function load() {
    store.dispatch({ type: 'site-changed', site: LOADING })
    try {
      store.dispatch({ type: 'site-changed', site: { status: 'ready', value: await api.site() } })
    } catch (caught) {
      const error = toHelpApiError(caught)
      if (error.kind === 'refused') complain(`Guichet: the server refuses this site or page (${error.code}).`)
      store.dispatch({ type: 'site-changed', site: { status: 'failed', error } })
    }
  }

  return (action, _before, { site }) => {
    if (REASONS.includes(action.type) && (site.status === 'idle' || site.status === 'failed')) load()
  }
}
