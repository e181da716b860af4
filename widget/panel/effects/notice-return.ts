import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'

/** Says when the person comes back to the page: what is on the screen may be old by then. */
export function noticeReturn({ store, ended }: Pick<EffectParts, 'store' | 'ended'>): Effect {
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible' && store.state().open) store.dispatch({ type: 'returned' })
    },
    { signal: ended },
  )
  return () => {}
}
