import type { Call } from './controller.ts'

export const WIDGET_TAG = 'guichet-widget'

/**
 * `<guichet-widget site="pub_…">`: its attributes are settings, and with `mode="inline"` it is the container. The first
 * one of the page counts. Throws where the page has another copy of this code.
 */
export function defineWidgetElement(page: Document, call: Call): void {
  const settings: Record<string, unknown> = {}
  customElements.define(
    WIDGET_TAG,
    class extends HTMLElement {
      observe = new MutationObserver(() => this.isConnected && this.connectedCallback()).observe(this, {
        attributes: true,
      })

      connectedCallback() {
        if (page.querySelector(WIDGET_TAG) !== this) throw Error(`Guichet: one element a page.`)
        // An attribute that is gone says nothing any more.
        for (const name in settings) settings[name] = null
        for (const { name, value } of this.attributes) settings[name] = value
        if (settings.mode === 'inline') settings.container = this
        call('init', settings as never)
      }

      disconnectedCallback() {
        // It may be on its way to another place, or another one takes its place: a navigation that replaces the body.
        queueMicrotask(() => page.querySelector(WIDGET_TAG) ?? call('destroy'))
      }
    },
  )
}
