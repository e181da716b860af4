import type { IntentEvent } from '../intent-event.ts'
import type { PersonAtSink } from './event-erasures.ts'

/** Where events are sent on to. */
export interface EventSink {
  /**
   * An event that is there already stays as it is. Rejects when it cannot be reached, has too much to do, or has not taken all of
   * them within `SEND_WITHIN_MS`.
   */
  write(events: readonly IntentEvent[]): Promise<void>
  /** Deletes what is there of a person; resolves to how many events. Rejects, with one line for the operator, when any of them may still be there. */
  erase(person: PersonAtSink): Promise<number>
  close(): Promise<void>
}

/** What was read to be sent is not sent later than this: its person may have been erased since. */
export const SEND_WITHIN_MS = 60_000
