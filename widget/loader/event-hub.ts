import type { GuichetEventName, GuichetEvents } from './public-api.ts'

type Listener = (detail: never) => void

export interface EventHub {
  on(event: string, listener: unknown, once?: boolean): void
  off(event: string, listener: unknown): void
  emit<E extends GuichetEventName>(event: E, detail: GuichetEvents[E]): void
}

const EVENT_NAMES: Record<GuichetEventName, true> = {
  ready: true,
  open: true,
  close: true,
  search: true,
  'suggestion-viewed': true,
  'suggestion-clicked': true,
  solved: true,
  'case-started': true,
  'case-created': true,
  abandoned: true,
  error: true,
}

export function createEventHub(): EventHub {
  let subscriptions: { event: string; listener: Listener; once: boolean }[] = []

  const off = (event: string, listener: unknown) => {
    subscriptions = subscriptions.filter((each) => each.event !== event || each.listener !== listener)
  }

  return {
    on(event, listener, once = false) {
      if (!Object.hasOwn(EVENT_NAMES, event)) {
        throw new Error(`Guichet: no event "${event}". There are: ${Object.keys(EVENT_NAMES).join(', ')}.`)
      }
      if (typeof listener !== 'function') throw new Error('Guichet: the listener must be a function.')
      subscriptions.push({ event, listener: listener as Listener, once })
    },
    off,
    emit(event, detail) {
      for (const each of subscriptions.filter((subscription) => subscription.event === event)) {
        if (each.once) off(event, each.listener)
        // A listener of the host page that throws must not stop the widget, nor be silenced.
        try {
          each.listener(detail as never)
        } catch (error) {
          reportError(error)
        }
      }
    },
  }
}
