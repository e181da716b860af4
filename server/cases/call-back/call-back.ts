import type { CallBackRequest } from '../../contract/types.ts'
import type { CallBackStatus } from '../../contract/vocabulary.ts'

/** Two instants as ISO 8601 text, `from` before `to`. */
export interface TimeSpan {
  from: string
  to: string
}

/** A call that a contact has asked for in a case. It is kept as JSON, hence instants are text. */
export interface CallBack extends CallBackRequest {
  /** Of this request. Calendars know its call by it, so a later request of the same case has another. */
  id: string
  status: CallBackStatus
  /** Who is called. */
  askedBy: { email: string; name: string | null }
  /** When; null until support has confirmed a time. A call that was called off keeps it: calendars ask what is off. */
  call: TimeSpan | null
  /** Where; null until a time is confirmed, or when support sends its own. */
  meetingUrl: string | null
  /**
   * Grows with every change, over all requests of the case. It is the `SEQUENCE` of invitations, tells a page that was
   * opened before a change from one opened after it, and a reminder of a call that has moved from one that stands.
   */
  sequence: number
}

export type CallBackEntryKind =
  | 'call_back_requested'
  | 'call_back_confirmed'
  | 'call_back_moved'
  | 'call_back_cancelled'

/** What a timeline entry remembers of the call-back: it may be another by the time that the entry is mailed. */
export interface CallBackNote extends CallBack {
  /** The time that no longer stands: of a call that was moved or called off. */
  previous: TimeSpan | null
}

/** A change of a call-back, and what the timeline says of it, in order; nothing: all is as it was. */
export interface CallBackStep {
  callBack: CallBack
  entries: { kind: CallBackEntryKind; note: CallBackNote }[]
}

/** Not called off. */
export function isLive({ status }: CallBack): boolean {
  return status !== 'cancelled' && status !== 'withdrawn'
}

/** It waits for support, or for its time: there is still something to call off. */
export function isStanding(callBack: CallBack, now: Date): boolean {
  return isLive(callBack) && (callBack.call === null || Date.parse(callBack.call.from) > now.getTime())
}
