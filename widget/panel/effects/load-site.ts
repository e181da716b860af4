import type { Problem, SiteSettings } from '../../api/contract.ts'
import type { Action } from '../state/action.ts'
import { LOADING, type Loadable } from '../state/loadable.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'

const REASONS: readonly Action['type'][] = ['opened', 'searched', 'retried']
const TIMEOUT_MS = 15_000

/**
 * Fetches where the site sends people for help, when the panel first opens, and again after a failure. The one call that
 * the first panel makes, and it needs no token: `createRequest`, for all others, comes later.
 */
export function loadSite({
  store,
  origin,
  site,
  complain,
}: Pick<EffectParts, 'store' | 'origin' | 'site' | 'complain'>): Effect {
  async function load() {
    let found: Loadable<SiteSettings, null> = { status: 'failed', error: null }
    store.dispatch({ type: 'site-changed', site: LOADING })
    try {
      const signal = AbortSignal.timeout(TIMEOUT_MS)
      const response = await fetch(`${origin}/v1/site?site=${site}`, { credentials: 'omit', signal })
      const answer: Partial<SiteSettings & Problem> = await response.json()
      // An answer that lacks what each has is not the server's: a proxy's, or a portal's that asks to log in.
      if (response.ok && answer.communities) found = { status: 'ready', value: answer as SiteSettings }
      else if (answer.code) complain(`Guichet: the server refuses this page (${answer.code}).`)
    } catch {
      // Without it the other places of help are left out, and it is tried again.
    }
    store.dispatch({ type: 'site-changed', site: found })
  }

  return (action, _before, after) => {
    const { status } = after.site
    if (REASONS.includes(action.type) && (status === 'idle' || status === 'failed')) load()
  }
}
