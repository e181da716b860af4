import type { Screen, ShownScreen } from './state/screen.ts'

/** What is on the screen. */
interface Shown {
  open: boolean
  shown: ShownScreen
  screen: Screen
  /** The part of the panel that shows it has loaded. */
  ready: boolean
}

export interface PanelFocus {
  /** After each drawing. Moves the focus to what a new screen begins with: its first empty field, or its heading. */
  follow(now: Shown): void
}

/** `mayMove`: the focus may go to what is shown anew. */
export function keepFocus(root: ShadowRoot, mayMove: () => boolean, ended: AbortSignal): PanelFocus {
  let former: Shown | null = null
  let last: EventTarget | null = null
  const find = (selector: string) => root.querySelector<HTMLElement>(selector)
  const panel = () => find('.panel')

  root.addEventListener('focusin', ({ target }) => {
    last = target
  })
  // A person who goes on to the page takes the focus along.
  const letGo = (event: Event) => {
    if (!event.composedPath().includes(root)) last = null
  }
  for (const type of ['pointerdown', 'focusin']) {
    document.addEventListener(type, letGo, { capture: true, signal: ended })
  }

  function begin() {
    const field = find('[data-autofocus]')
    const target = field ?? find('#guichet-heading') ?? panel()
    target?.focus({ preventScroll: !field })
  }

  return {
    follow(now) {
      const { open, shown, screen, ready } = now
      const before = former
      former = now
      if (!open) return
      if (before?.open !== open || before.shown !== shown || before.screen !== screen) {
        // In a short window it is the panel that scrolls.
        for (const part of [panel(), find('.body')]) part?.scrollTo(0, 0)
        if (mayMove()) begin()
      } else if (ready && !before.ready && (root.activeElement ?? panel()) === panel()) {
        // There was nothing to begin with when the screen was turned to: what said so had the focus, and has gone.
        begin()
      } else if (last && !root.contains(last as Node)) {
        // What had the focus has gone with a change (a button that did its work).
        last = null
        if (document.activeElement === null || document.activeElement === document.body) {
          find('#guichet-heading')?.focus()
        }
      }
    },
  }
}
