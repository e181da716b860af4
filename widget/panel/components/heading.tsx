import type { ComponentChildren } from 'preact'

/** The heading of a screen: names the dialog, and takes the focus when the screen has no field to begin with. */
export function Heading({ children }: { children: ComponentChildren }) {
  return (
    <h2 class="heading" id="guichet-heading" tabindex={-1}>
      {children}
    </h2>
  )
}
