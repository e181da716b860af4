import type { Arm, Plan } from '../../contract/vocabulary.ts'
import type { AccountDay } from './account-tally.ts'

/** An account that takes part in a site's experiment. */
export interface Participant {
  site: string
  account: string
  /** That it came with: the lot is drawn within it. */
  plan: Plan
}

/** Where it is kept which account is in which arm. One suite (`test/ports/store-suite.ts`) runs on every adapter. */
export interface ExperimentStore {
  /** The arm of an account; null: it takes no part yet. */
  find(site: string, account: string): Promise<Arm | null>
  /**
   * The arm of an account: the one that it has, whatever has become of its plan or the design since; else the one that `draw` gives
   * to the next position of its plan (from 0), kept for good. Positions are given once, without gaps, also at the same moment.
   *
   * @param holdout the designed share, kept beside the arm
   */
  assign(
    participant: Participant,
    design: { holdout: number; at: Date; draw: (position: number) => Arm },
  ): Promise<Arm>
  /** When the first account was assigned, and the share that all of them were drawn by, null: by several; null: none was. */
  designOf(site: string): Promise<{ startedAt: Date; holdout: number | null } | null>
  /**
   * What has come of the site's intents that began before `until`, by day and account: entitled, not excluded, measured, and of
   * an account that was in an arm. Those at a form of the site's own are left out: what it files is not known here. Days in order.
   */
  daysOf(site: string, until: Date): Promise<ExperimentDay[]>
}

/** One account's intents that began on one day, of the site's zone, such as `2026-11-22`; filed: by any channel, within 7 days. */
export interface ExperimentDay extends AccountDay<string> {
  /** After those many its contact came back with another question within 7 days. */
  returned: number
  /** Those many ended in a case themselves; the sum of the logarithms of the seconds that each took, and one more. */
  cases: number
  logSeconds: number
}
