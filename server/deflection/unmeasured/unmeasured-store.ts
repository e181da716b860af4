import type { UnmeasuredReason } from '../../contract/vocabulary.ts'

/** That there was an intent of which nothing is told. */
export interface UnmeasuredNotice {
  id: string
  site: string
  /** A day of the site's time zone, such as `2026-11-22`. */
  day: string
  reason: UnmeasuredReason
}

/** How many intents were not measured, by site, day and reason. One suite (`test/ports/store-suite.ts`) runs on every adapter. */
export interface UnmeasuredStore {
  /** A notice whose id came within the last days adds nothing. */
  count(notice: UnmeasuredNotice, at: Date): Promise<void>
  /** Ids that came before are forgotten; what they have counted stays. */
  forgetIdsBefore(instant: Date): Promise<void>
}
