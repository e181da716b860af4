/** Works out the facts of intents from their events, and keeps the sums of each day. One suite runs on every adapter. */
export interface RollUpStore {
  /**
   * Counts some of the intents that wait, of one site or of all, longest waiting first, in one transaction.
   *
   * @returns how many it has counted; 0: none waits, or another server is at it
   */
  rollUp(site?: string): Promise<number>
  /**
   * Works out every fact of a site from its events, and every sum from the facts. Reports can be read meanwhile, and never
   * see less than there is.
   */
  rebuild(site: string, onProgress?: (progress: RebuildProgress) => void): Promise<RebuildProgress>
}

export interface RebuildProgress {
  /** Whose facts have been worked out. */
  intents: number
  /** Whose sums have been worked out. */
  days: number
}
