import type { GuichetEventName, GuichetEvents, GuichetFunction } from '../loader/public-api.ts'

export type * from '../loader/public-api.ts'

/**
 * What a page says to the widget: verb first, as with the global of the classic script.
 *
 * Where a bundler makes the module part of the page's own code, `init` takes `origin`, the address of the Guichet server.
 */
export const guichet: GuichetFunction

/** `<guichet-widget>`, defined by the import of this module. */
export interface GuichetWidgetElement extends HTMLElement {
  addEventListener<E extends GuichetEventName>(
    type: E,
    listener: (event: CustomEvent<GuichetEvents[E]>) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void
}

declare global {
  interface HTMLElementTagNameMap {
    'guichet-widget': GuichetWidgetElement
  }
}
