import type { Scheme } from './preferences.ts'

const CHANGED = 'guichet-scheme'
const DARK = '(prefers-color-scheme: dark)'

let chosen: Scheme = 'system'

/** Style sheets know `data-scheme`: `dark`, or nothing of it. */
export function applyScheme(scheme: Scheme): void {
  chosen = scheme
  const dark = scheme === 'dark' || (scheme === 'system' && window.matchMedia(DARK).matches)
  show(dark)
}

/** Follows the system where that is chosen. Paper is light: charts are drawn again for it, and back. */
export function followSystemAndPrinter(): void {
  window.matchMedia(DARK).addEventListener('change', () => applyScheme(chosen))
  window.addEventListener('beforeprint', () => show(false))
  window.addEventListener('afterprint', () => applyScheme(chosen))
}

/** Calls when colours may have changed: what is drawn on a canvas does not follow by itself. Returns the end of it. */
export function onColorsChanged(redraw: () => void): () => void {
  const forced = window.matchMedia('(forced-colors: active)')
  window.addEventListener(CHANGED, redraw)
  forced.addEventListener('change', redraw)
  return () => {
    window.removeEventListener(CHANGED, redraw)
    forced.removeEventListener('change', redraw)
  }
}

function show(dark: boolean): void {
  document.documentElement.dataset.scheme = dark ? 'dark' : 'light'
  window.dispatchEvent(new Event(CHANGED))
}
