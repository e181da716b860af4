import type { EventStore } from '../../server/deflection/event-store.ts'
import type { IntentEvent } from '../../server/deflection/intent-event.ts'

/** An `EventStore` that forgets; for tests of what stands before the store. */
export class MemoryEventStore implements EventStore {
  readonly #events = new Map<string, IntentEvent>()

  async append(events: IntentEvent[]): Promise<void> {
    for (const event of events) {
      const key = JSON.stringify([event.site, event.intent, event.id])
      if (!this.#events.has(key)) this.#events.set(key, event)
    }
  }

  async listOf(site: string, intent: string): Promise<IntentEvent[]> {
    return [...this.#events.values()].filter((event) => event.site === site && event.intent === intent)
  }
}
