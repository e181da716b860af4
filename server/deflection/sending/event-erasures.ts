/** A person whose events are to go from where events are sent on. */
export interface PersonAtSink {
  site: string
  /** Their pseudonym. */
  contact: string
  /** Events of their attempts that were told while nobody was signed in. */
  anonymous: { intent: string; id: string }[]
}

export interface EventErasure extends PersonAtSink {
  id: string
  requestedAt: Date
  /** How many have been deleted so far. */
  deleted: number
}

/**
 * Erasures at the sink that are not over. They are kept in the transaction that erases a person here, which also has nothing of
 * theirs sent on any more. One suite (`test/ports/store-suite.ts`) runs on every adapter.
 */
export interface EventErasures {
  /** Whose time has come, the longest waiting first; null: none. */
  next(now: Date): Promise<EventErasure | null>
  /** All of this person that are not over. */
  of(person: Pick<PersonAtSink, 'site' | 'contact'>): Promise<EventErasure[]>
  /** It is to be tried, or looked at, once more. */
  again(id: string, outcome: { deleted: number; at: Date }): Promise<void>
  /** It is over: nothing stays here but a line of the audit trail. */
  done(id: string, outcome: { deleted: number; at: Date }): Promise<void>
}
