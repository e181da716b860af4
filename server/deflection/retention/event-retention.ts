/** Events whose time is over. One suite (`test/ports/store-suite.ts`) runs on every adapter. */
export interface EventRetention {
  /** Ids of all sites that anything was ever counted of, those that are gone too. */
  sites(): Promise<string[]>
  /**
   * Forgets attempts that began before a day of the site, such as `2026-11-22`, which begins at `instant`: their events, and
   * what was worked out from each. The sums of those days stay, and a rebuild leaves them.
   *
   * @returns how many of them it has forgotten; 0: there is none left
   */
  forgetSome(site: string, before: { day: string; instant: Date }): Promise<number>
  /** Gives back the room of months that have no event any more and end before then. */
  dropEmptyMonths(before: Date): Promise<void>
}
