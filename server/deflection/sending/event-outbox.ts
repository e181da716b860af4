import type { IntentEvent } from '../intent-event.ts'

/** Intents of which something is to be sent on. */
export interface WaitingEvents {
  /** `mark` is another one for whatever has happened since. */
  marks: { site: string; intent: string; mark: string }[]
  /** All events of these intents, those among them that have been sent before too. */
  events: IntentEvent[]
}

/** What has been kept and is to be sent on. One suite (`test/ports/store-suite.ts`) runs on every adapter. */
export interface EventOutbox {
  /** Waiting longest first; null: nothing waits. */
  next(): Promise<WaitingEvents | null>
  /** They have been sent. An intent in which more has happened since then waits on. */
  sent(marks: WaitingEvents['marks']): Promise<void>
}
