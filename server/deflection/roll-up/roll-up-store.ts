/** Works out the facts of intents from their events, and keeps the sums of each day. One suite runs on every adapter. */
export interface RollUpStore {
  /**
   * Counts some of the intents that wait, of one site or of all, longest waiting first, in one transaction. Where that fails
   * each is counted alone, and one that cannot be is set aside for a quarter of an hour: it keeps no others from being counted.
   *
   * @returns how many it has counted or set aside; 0: none waits, or another server is at it
   */
  rollUp(site?: string, onSetAside?: (intent: IntentSetAside) => void): Promise<number>
  /**
   * Works out every fact of a site from its events, and every sum from the facts. Reports can be read meanwhile, and never
   * see less than there is. Rejects in the end if an intent could not be worked out; all others have been by then.
   */
  rebuild(site: string, onProgress?: (progress: RebuildProgress) => void): Promise<RebuildProgress>
}

/** An intent that cannot be counted, and why. */
export interface IntentSetAside {
  site: string
  intent: string
  error: unknown
}

export interface RebuildProgress {
  /** Whose facts have been worked out. */
  intents: number
  /** Whose sums have been worked out. */
  days: number
}
