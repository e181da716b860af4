import type { EffectParts } from '../effects/effect-parts.ts'
import type { Effect } from '../store.ts'

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex]:not([tabindex="-1"])'

/** While the panel covers the page, Tab must not lead behind it. */
export function keepTabInside({ ended }: Pick<EffectParts, 'ended'>): Effect {
  const root = document.querySelector('[data-guichet="panel"]')?.shadowRoot
  const listen = (event: Event) => {
    const { key, shiftKey } = event as KeyboardEvent
    const panel = root?.querySelector('.panel[aria-modal="true"]')
    if (key !== 'Tab' || !root || !panel) return
    const stops = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((stop) => stop.offsetParent)
    const [first, last] = [stops[0], stops.at(-1)]
    const active = root.activeElement
    if (shiftKey ? active === first || active === panel : active === last) {
      event.preventDefault()
      const to = shiftKey ? last : first
      to?.focus()
    }
  }
  root?.addEventListener('keydown', listen, { signal: ended })
  return () => {}
}
