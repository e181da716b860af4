import css from './launcher.css?inline'

export interface LauncherActions {
  /** The person goes for the launcher (pointer over it, focus, touch): time to fetch the panel. */
  intend(): void
  open(): void
}

export interface Launcher {
  setLabel(label: string): void
  setHidden(hidden: boolean): void
  focus(): void
  remove(): void
}

/** Plain DOM and a constructed style sheet: works under a policy that allows no inline style and no inline markup. */
export function drawLauncher(page: Document, actions: LauncherActions): Launcher {
  const host = page.createElement('div')
  host.dataset.guichet = 'launcher'
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [sheet]

  const button = page.createElement('button')
  button.type = 'button'
  button.setAttribute('aria-haspopup', 'dialog')
  const text = page.createElement('span')
  text.setAttribute('aria-live', 'polite')
  button.append(drawMark(page), text)
  root.append(button)

  for (const event of ['pointerenter', 'pointerdown', 'focus']) {
    button.addEventListener(event, actions.intend, { passive: true })
  }
  button.addEventListener('click', actions.open)
  page.body.append(host)

  const setLabel = (label: string) => {
    text.textContent = label
  }
  return {
    setLabel,
    setHidden: (hidden) => {
      host.hidden = hidden
    },
    focus: () => button.focus(),
    remove: () => host.remove(),
  }
}

/** A speech bubble with a tick: asked and answered. */
function drawMark(page: Document): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg'
  const svg = page.createElementNS(namespace, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  for (const d of ['M4 5.5h16v11h-8.5L7 20v-3.5H4z', 'm8.5 11 2.5 2.3 4.5-4.6']) {
    const path = page.createElementNS(namespace, 'path')
    path.setAttribute('d', d)
    svg.append(path)
  }
  return svg
}
