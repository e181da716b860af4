import type { Arm, Plan } from '../../contract/vocabulary.ts'

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
  /** When the first account of the site was assigned; null: none was. */
  startedAt(site: string): Promise<Date | null>
}
