import { LIMITS } from '../../api/contract.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'

/** Shorter is no reading, in milliseconds. */
const SHORTEST_MS = 1_000

/** Tells for how long a page that is read in place was in sight: not behind another tab, nor in a closed panel. */
export function timeReading({ store, ended }: Pick<EffectParts, 'store' | 'ended'>): Effect {
  let read: string | null = null
  let since = 0
  let isLeft = false

  function turnTo(next: string | null) {
    if (next === read) return
    const now = performance.now()
    const ms = Math.round(Math.min(now - since, LIMITS.readMs))
    const id = read
    read = next
    since = now
    if (id !== null && ms >= SHORTEST_MS) store.dispatch({ type: 'article-read', id, ms })
  }

  function look() {
    const { open, screen, article } = store.state()
    const isInSight = open && !isLeft && document.visibilityState === 'visible'
    turnTo(isInSight && screen.name === 'article' && article.status === 'ready' ? screen.id : null)
  }

  for (const type of ['pagehide', 'pageshow'] as const) {
    const listen = () => {
      isLeft = type === 'pagehide'
      look()
    }
    addEventListener(type, listen, { signal: ended })
  }
  document.addEventListener('visibilitychange', look, { signal: ended })
  return look
}
