import type { CaseStatus } from '../contract/vocabulary.ts'

/** What moves a case between its states. */
export type StatusEvent =
  | 'contact_replied'
  /** Support has said what the contact can act on: the next word is the contact's. */
  | 'support_answered'
  /** Support has told of its own work: the next word stays support's. */
  | 'support_informed'
  | 'closed'
  | 'reopened'

const TRANSITIONS: Record<CaseStatus, Record<StatusEvent, CaseStatus | null>> = {
  open: {
    contact_replied: 'open',
    support_answered: 'answered',
    support_informed: 'open',
    closed: 'closed',
    reopened: null,
  },
  answered: {
    contact_replied: 'open',
    support_answered: 'answered',
    support_informed: 'answered',
    closed: 'closed',
    reopened: null,
  },
  closed: {
    // A case is welcome: whoever answers a closed one has not got their help yet.
    contact_replied: 'open',
    support_answered: 'closed',
    support_informed: 'closed',
    closed: null,
    reopened: 'open',
  },
}

/** The state after the event; null: the event cannot happen in this state. */
export function nextStatus(status: CaseStatus, event: StatusEvent): CaseStatus | null {
  return TRANSITIONS[status][event]
}
