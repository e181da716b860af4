import type { IntentEvent } from '../intent-event.ts'

/** Where events are sent on to. */
export interface EventSink {
  /** An event that is there already stays as it is. Rejects when it cannot be reached, or has too much to do. */
  write(events: readonly IntentEvent[]): Promise<void>
  close(): Promise<void>
}
