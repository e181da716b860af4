import type { GuichetEventName, GuichetEvents } from './public-api.ts'
import { WIDGET_TAG } from './widget-element.ts'

type Listener = (detail: never) => void

export interface EventHub {
  on(event: GuichetEventName, listener: Listener): void
  once(event: GuichetEventName, listener: Listener): void
  off(event: GuichetEventName, listener: Listener): void
  /** Tells listeners, and the page's `<guichet-widget>`. */
  emit<E extends GuichetEventName>(event: E, detail: GuichetEvents[E]): void
}

export function createEventHub(page: Document): EventHub {
  let subscriptions: [event: GuichetEventName, listener: Listener, once?: boolean][] = []

  const off: EventHub['off'] = (event, listener) => {
    subscriptions = subscriptions.filter((each) => each[0] !== event || each[1] !== listener)
  }
  return {
    // A new list: who subscribes meanwhile does so for the next event.
    on(...subscription) {
      subscriptions = [...subscriptions, subscription]
    },
    once(event, listener) {
      subscriptions = [...subscriptions, [event, listener, true]]
    },
    off,
    emit(event, detail) {
      page.querySelector(WIDGET_TAG)?.dispatchEvent(new CustomEvent(event, { detail }))
      for (const [name, listener, once] of subscriptions) {
        if (name !== event) continue
        if (once) off(event, listener)
        // A listener of the host page that throws must not stop the widget, nor be silenced.
        try {
          listener(detail as never)
        } catch (error) {
          reportError(error)
        }
      }
    },
  }
}
