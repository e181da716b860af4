import type { EffectParts } from '../effects/effect-parts.ts'
import type { Effect } from '../store.ts'

/** Zoomed in by hand, a part of the window is in view because the person wants so. */
const BY_HAND = 1.01

/**
 * Keeps the panel above a virtual keyboard, which covers the window without making it smaller: the field that is typed into
 * and the bar below stay in sight.
 */
export function makeWayForKeyboard({ ended }: Pick<EffectParts, 'ended'>): Effect {
  const view = window.visualViewport
  const place = () => {
    const host = document.querySelector<HTMLElement>('[data-guichet="panel"]')
    if (!view || !host) return
    const above = view.scale > BY_HAND ? 0 : view.offsetTop
    const below = view.scale > BY_HAND ? 0 : Math.max(0, window.innerHeight - view.height - above)
    host.style.setProperty('--above', `${Math.round(above)}px`)
    host.style.setProperty('--below', `${Math.round(below)}px`)
    // The field that the keyboard came for may have been below its edge.
    if (below > 0) host.shadowRoot?.activeElement?.scrollIntoView({ block: 'nearest' })
  }
  view?.addEventListener('resize', place, { signal: ended })
  view?.addEventListener('scroll', place, { signal: ended })
  place()
  return () => {}
}
