import type { GuichetTheme } from '../loader/public-api.ts'
import { panelStyles } from './styles/panel-styles.ts'

export interface PanelRoot {
  /** Where the view is rendered. */
  mount: HTMLElement
  /** Before the panel opens and takes the focus: where that is now. */
  rememberFocus(): void
  /** Gives the focus back to where it was; answers true when nobody claims it and the launcher should have it. */
  returnFocus(): boolean
  /** Inline mode: the person has gone for help, and is not somewhere else on the page. */
  isInvited(): boolean
  /** Takes on the look that the host page asks for; says whether the styles of high contrast are wanted. */
  follow(theme: GuichetTheme | undefined): boolean
  /** Adds a style sheet, once. */
  adoptStyles(css: string): void
  remove(): void
}

/**
 * What is typed here is no shortcut of the host page, whose listeners see no text field, only our host element; a page
 * that forbids to paste or to select does not mean us; and one that keeps the focus in a dialog of its own takes it away
 * from whoever writes here.
 */
const KEPT_IN = 'keydown keyup keypress copy cut paste selectstart contextmenu focusin'.split(' ')

/** The panel's place on the page: a shadow root in `container`, else on `<body>`, styled without inline style. */
export function attachPanelRoot(page: Document, container: Element | null): PanelRoot {
  const host = page.createElement('div')
  host.dataset.guichet = 'panel'
  const root = host.attachShadow({ mode: 'open' })
  const styles = panelStyles()
  root.adoptedStyleSheets = styles.sheets
  styles.follow('auto')
  const adopted = new Set<string>()
  const mount = page.createElement('div')
  root.append(mount)
  for (const type of KEPT_IN) host.addEventListener(type, (event) => event.stopPropagation())
  host.toggleAttribute('data-inline', container !== null)
  // Above every layer of the page, and relative to the window whatever its body is transformed by.
  if (!container) host.popover = 'manual'
  function place() {
    if (host.isConnected) return
    ;(container ?? page.body).append(host)
    if (!container) host.showPopover?.()
  }
  place()
  // The page's own code may take it out, as single-page applications do that replace `<body>`: then it has no size.
  const removal = new ResizeObserver(place)

  let former: HTMLElement | null = null
  let wasLauncher = false
  return {
    mount,
    rememberFocus() {
      place()
      if (mount.firstElementChild) removal.observe(mount.firstElementChild)
      const active = page.activeElement
      wasLauncher = active instanceof HTMLElement && active.dataset.guichet === 'launcher'
      if (active !== host) former = active instanceof HTMLElement && active !== page.body ? active : null
    },
    returnFocus() {
      // A person who has gone on to the page keeps the focus where they put it.
      if (page.activeElement !== host && page.activeElement !== page.body) return false
      const claimed = former?.isConnected === true && former.dataset.guichet === undefined
      if (claimed) former?.focus()
      return !claimed
    },
    isInvited() {
      const invited = wasLauncher || page.activeElement === host || navigator.userActivation?.isActive
      wasLauncher = false
      return invited
    },
    follow(theme = 'auto') {
      host.dataset.theme = theme
      styles.follow(theme)
      const contrast =
        theme === 'contrast' || (theme === 'auto' && matchMedia('(prefers-contrast: more)').matches)
      return host.toggleAttribute('data-contrast', contrast)
    },
    adoptStyles(css) {
      if (adopted.has(css)) return
      adopted.add(css)
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      root.adoptedStyleSheets.push(sheet)
    },
    remove() {
      removal.disconnect()
      host.remove()
    },
  }
}
