import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'

/** Ends a session that began with a mailed code. */
export function signOut({ store, leave }: Pick<EffectParts, 'store' | 'leave'>): Effect {
  return ({ type }) => {
    if (type !== 'sign-out-wanted') return
    leave()
    store.dispatch({ type: 'logged-out' })
  }
}
