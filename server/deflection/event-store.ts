import type { EventType } from '../contract/vocabulary.ts'

/** One thing that happened during one attempt to get help. Holds no text that a person typed. */
export interface IntentEvent {
  /** Made by the sender; the same id is kept once. */
  id: string
  site: string
  intent: string
  type: EventType
  /** By the sender's clock. */
  at: Date
  articleId: string | null
  queryId: string | null
}

/** One suite (`test/ports/store-suite.ts`) runs on every adapter. */
export interface EventStore {
  /** Events whose id is known already are passed over. */
  append(events: IntentEvent[]): Promise<void>
  listOf(site: string, intent: string): Promise<IntentEvent[]>
}
