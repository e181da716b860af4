import type { Arm } from '../../contract/vocabulary.ts'

/** What has come of one account's intents so far. The account is the unit that was drawn by lot, so it is the unit that counts. */
export interface AccountTally {
  /** The stratum that the lot was drawn in. */
  plan: string
  arm: Arm
  /** At least 1. */
  intents: number
  /** Those of them that ended in a case. */
  filed: number
}

/** The same of one account's intents of one day. */
export interface AccountDay<Day> extends AccountTally {
  day: Day
  account: string
}
