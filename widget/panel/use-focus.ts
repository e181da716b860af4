import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Screen, ShownScreen } from './state/screen.ts'

interface FocusParts {
  open: boolean
  shown: ShownScreen
  screen: Screen
  /** What is to be shown has loaded. */
  ready: boolean
  /** The panel covers the page: Tab must not lead behind it. */
  trapped: boolean
}

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex]:not([tabindex="-1"])'

/** Moves the focus to what a new screen begins with: its first empty field, or its heading. */
export function useFocus(
  panel: RefObject<HTMLElement | null>,
  { open, shown, screen, ready, trapped }: FocusParts,
): void {
  // Before the browser hears another key: Escape right after opening is meant for the panel.
  useLayoutEffect(() => {
    if (!open) return
    // In a short window it is the panel that scrolls.
    for (const part of [panel.current, panel.current?.querySelector('.body')]) part?.scrollTo(0, 0)
    focusBeginning(panel.current)
  }, [open, shown, screen])
  useLayoutEffect(() => {
    // There was nothing to begin with when the screen was turned to, so the panel itself took the focus.
    const active = (panel.current?.getRootNode() as ShadowRoot | undefined)?.activeElement
    if (open && ready && active === panel.current) focusBeginning(panel.current)
  }, [ready])

  useKeptFocus(panel, open)

  useEffect(() => {
    const element = panel.current
    if (!element || !trapped) return
    const keepInside = (event: KeyboardEvent) => {
      if (event.key !== 'Tab') return
      const stops = Array.from(element.querySelectorAll<HTMLElement>(FOCUSABLE)).filter(
        (stop) => stop.offsetParent !== null,
      )
      const [first, last] = [stops[0], stops.at(-1)]
      const active = (element.getRootNode() as ShadowRoot).activeElement
      if (event.shiftKey ? active === first || active === element : active === last) {
        event.preventDefault()
        ;(event.shiftKey ? last : first)?.focus()
      }
    }
    element.addEventListener('keydown', keepInside)
    return () => element.removeEventListener('keydown', keepInside)
  }, [panel, trapped])
}

function focusBeginning(panel: HTMLElement | null) {
  const begin = panel?.querySelector<HTMLElement>('[data-autofocus]')
  const target = begin ?? panel?.querySelector<HTMLElement>('#guichet-heading') ?? panel
  target?.focus({ preventScroll: !begin })
}

/** What had the focus may go with a change (a button that did its work): the screen's heading takes it then. */
function useKeptFocus(panel: RefObject<HTMLElement | null>, open: boolean): void {
  const last = useRef<Element | null>(null)
  useEffect(() => {
    const element = panel.current
    if (!element) return
    const hold = (event: FocusEvent) => {
      last.current = event.target as Element
    }
    // A person who goes on to the page takes the focus along.
    const letGo = (event: Event) => {
      if (!event.composedPath().includes(element)) last.current = null
    }
    element.addEventListener('focusin', hold)
    document.addEventListener('pointerdown', letGo, true)
    document.addEventListener('focusin', letGo)
    return () => {
      element.removeEventListener('focusin', hold)
      document.removeEventListener('pointerdown', letGo, true)
      document.removeEventListener('focusin', letGo)
    }
  }, [panel])

  useLayoutEffect(() => {
    const element = panel.current
    if (!open || !element || !last.current || element.contains(last.current)) return
    last.current = null
    if (document.activeElement !== null && document.activeElement !== document.body) return
    element.querySelector<HTMLElement>('#guichet-heading')?.focus()
  })
}
