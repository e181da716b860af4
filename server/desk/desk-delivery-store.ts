/** One entry on its way to a desk. */
export interface DeskDelivery {
  /** What the desk knows it by: the same at every try. */
  id: string
  site: string
  caseNumber: string
  /** The entry's id. */
  entry: string
  status: 'pending' | 'taken' | 'dead'
  /** How often it was tried, since it was written or last replayed. */
  attempts: number
  createdAt: Date
  /** When it is tried next; null unless it is pending. */
  nextAttemptAt: Date | null
  lastAttemptAt: Date | null
  /** How the last try ended, in one line; null before the first. */
  lastOutcome: string | null
  /** After this it is tried no more. */
  giveUpAt: Date
}

export type Claim =
  /** This one is to be tried now, by nobody else until `settle` or the end of the hold. */
  | { state: 'claimed'; delivery: DeskDelivery }
  /** Another one tries it just now; until then at the latest. */
  | { state: 'held'; until: Date }
  /** Nothing is to be tried now: all is done, or its time has not come. */
  | { state: 'nothing' }

export type Settlement =
  | { status: 'taken'; why: string }
  | { status: 'dead'; why: string }
  /** Its next try is a job of the same transaction. */
  | { status: 'pending'; why: string; nextAttemptAt: Date }

export interface DeliveryFilter {
  status?: DeskDelivery['status']
  limit: number
}

/**
 * What goes to desks. A delivery is written in the transaction of its entry. Those of one case are tried in the order of
 * their entries: none before those in front of it have been taken, or are dead.
 */
export interface DeskDeliveryStore {
  /** The first pending one of the case, if its time has come. `hold` keeps others off until then. */
  claim(caseNumber: string, hold: { owner: string; now: Date; until: Date }): Promise<Claim>
  /** How a try has ended; false when the hold was lost to another. */
  settle(id: string, owner: string, at: Date, settlement: Settlement): Promise<boolean>
  /** Has the case looked at again at that moment. */
  wake(caseNumber: string, at: Date): Promise<void>
  /** Has every case looked at that has a pending one, when it is due: for a start, should its job have been lost; how many. */
  wakePending(): Promise<number>
  /** Newest first. */
  list(filter: DeliveryFilter): Promise<DeskDelivery[]>
  /**
   * Has it delivered anew under its own id, be it dead or taken; its tries are counted, and given up, from now.
   * `pending`: it is on its way already.
   */
  replay(id: string, now: Date): Promise<'replayed' | 'pending' | 'unknown'>
  /** As `replay`, for all that are dead; how many. */
  replayDead(now: Date): Promise<number>
  /** Forgets those that were taken before then; how many. What is dead stays until somebody looks after it. */
  forget(before: Date): Promise<number>
}

/** As Standard Webhooks asks: for three days. */
export const GIVE_UP_AFTER_MS = 3 * 24 * 60 * 60_000
