import { toHelpApiError } from '../../api/help-api-error.ts'
import { latestOnly, SUPERSEDED } from '../latest-only.ts'
import { LOADING } from '../state/loadable.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'

/** Fetches the page to read in place. */
export function readArticle({ store, api }: EffectParts): Effect {
  const latest = latestOnly()

  async function read(id: string, asPerson: boolean) {
    store.dispatch({ type: 'article-changed', article: LOADING })
    try {
      const value = await latest.run((signal) => api.article(id, signal, asPerson))
      if (value !== SUPERSEDED)
        store.dispatch({ type: 'article-changed', article: { status: 'ready', value } })
    } catch (error) {
      store.dispatch({ type: 'article-changed', article: { status: 'failed', error: toHelpApiError(error) } })
    }
  }

  return (action, before, { screen, article, site, person }) => {
    if (screen.name !== 'article') return
    const held = article.status === 'ready' && article.value.id === screen.id
    const again = action.type === 'retried' && article.status === 'failed'
    const isPrivate = site.status === 'ready' && site.value.privateContent
    if ((screen !== before.screen && !held) || again) read(screen.id, isPrivate && person.status === 'known')
  }
}
