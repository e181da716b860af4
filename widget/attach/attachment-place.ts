export interface AttachmentPlace {
  /** Where the links are drawn. */
  root: ShadowRoot
  host: HTMLElement
  /** Looks again where the links belong. */
  refresh(): void
  remove(): void
}

/**
 * A shadow root above the button of a form. A framework that draws the form again may take it out or put the button
 * elsewhere: it goes back above the button.
 */
export function attachmentPlace(form: Element, findSubmit: () => Element | null): AttachmentPlace {
  const host = form.ownerDocument.createElement('div')
  host.dataset.guichet = 'attach'
  const root = host.attachShadow({ mode: 'open' })
  const redrawn = new MutationObserver(refresh)

  function refresh() {
    const below = spotAbove(findSubmit(), form)
    if (host.nextElementSibling === below && host.isConnected) return
    if (below) below.before(host)
    else form.append(host)
  }

  refresh()
  redrawn.observe(form, { childList: true, subtree: true })
  return {
    root,
    host,
    refresh,
    remove() {
      redrawn.disconnect()
      host.remove()
    },
  }
}

/** The button, or what it stands in together with others in a row: links in that row would push them about. */
function spotAbove(submit: Element | null, form: Element): Element | null {
  let spot = submit
  while (spot?.parentElement && spot.parentElement !== form && !standsAlone(spot.parentElement)) {
    spot = spot.parentElement
  }
  return spot
}

/** Its children stand below one another. */
function standsAlone(parent: Element): boolean {
  const { display, flexDirection } = getComputedStyle(parent)
  return display.includes('flex') ? flexDirection.startsWith('column') : /block|root|item|cell/.test(display)
}
