import type { IntentEvent } from './intent-event.ts'

/** One suite (`test/ports/store-suite.ts`) runs on every adapter. */
export interface EventStore {
  /** Events whose id their intent has already are passed over, whatever time they give. Their intents wait to be counted. */
  append(events: IntentEvent[]): Promise<void>
  listOf(site: string, intent: string): Promise<IntentEvent[]>
}
