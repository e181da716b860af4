import { LAUNCHER_LABELS } from '../i18n/launcher-labels.ts'
import { directionOf, type WidgetLocale } from '../i18n/locales.ts'
import css from './launcher.css?inline'
import type { GuichetSettings } from './public-api.ts'

/** `busy`: the panel is on its way; `failed`: it did not load; `hidden`: it stands in the launcher's place. */
export type LauncherStatus = 'busy' | 'failed' | 'hidden' | ''

export interface Launcher {
  draw(settings: GuichetSettings, locale: WidgetLocale, status: LauncherStatus): void
  focus(): void
  remove(): void
}

/**
 * Plain DOM and a constructed style sheet: works under a policy that allows no inline style and no inline markup.
 *
 * @param findParent where it belongs; null while that is not there
 * @param intend the person goes for the launcher (pointer over it, focus, touch): time to fetch the panel
 */
export function createLauncher(
  page: Document,
  findParent: () => Element | null,
  intend: () => Promise<unknown>,
  open: () => Promise<unknown>,
): Launcher {
  const element = page.createElement('div')
  const button = page.createElement('button')
  const sheet = new CSSStyleSheet()
  const root = element.attachShadow({ mode: 'open' })
  element.dataset.guichet = 'launcher'
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [sheet]
  root.append(button)
  // The launcher itself and an event tell of a failure. A finger's tap gives both; of pointer events the first listener of
  // a page costs half a millisecond.
  button.onmouseenter = button.onfocus = () => intend().catch(() => {})
  button.onclick = () => open().catch(() => {})

  /** Also when the page's own code has taken it out, as single-page applications do that replace `<body>`. */
  function place() {
    const parent = findParent()
    if (parent !== element.parentNode) parent?.append(element)
  }
  // An element that is taken out has no size. Costs the page nothing as long as it stays.
  const removal = new ResizeObserver(() =>
    // In the top layer no transform, overlay or fading of the page's reaches it. Here, since styles are worked out by now.
    element.isConnected ? element.popover && element.showPopover() : place(),
  )
  removal.observe(element)
  page.addEventListener('DOMContentLoaded', place)

  return {
    draw({ container, launcher }, locale, status) {
      button.textContent = LAUNCHER_LABELS[locale] + (status === 'failed' ? ' ↻' : '')
      button.ariaBusy = `${status === 'busy'}`
      button.ariaHasPopup = container ? null : 'dialog'
      element.popover = container ? null : 'manual'
      element.lang = locale
      element.dir = directionOf(locale)
      element.toggleAttribute('inline', !!container)
      // An attribute says it in text.
      element.hidden = status === 'hidden' || `${launcher}` === 'false'
      place()
    },
    focus: () => button.focus(),
    remove() {
      removal.disconnect()
      element.remove()
    },
  }
}
