import type { IntentEvent } from './intent-event.ts'

/** One suite (`test/ports/store-suite.ts`) runs on every adapter. */
export interface EventStore {
  /** Events whose id is known already are passed over. */
  append(events: IntentEvent[]): Promise<void>
  listOf(site: string, intent: string): Promise<IntentEvent[]>
}
