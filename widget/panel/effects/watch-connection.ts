import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'

/** Knows whether the browser has a connection: by its events, and by a look with whatever else happens. */
export function watchConnection({ store, ended }: Pick<EffectParts, 'store' | 'ended'>): Effect {
  const look = () => {
    const offline = !navigator.onLine
    if (store.state().offline !== offline) store.dispatch({ type: 'connection-changed', offline })
  }
  for (const type of ['online', 'offline']) addEventListener(type, look, { signal: ended })
  return look
}
