import type { Arm, Channel, EventType, Exclusion, IntentSource, Plan } from '../contract/vocabulary.ts'

/** `case_filed` is the server's own: a case was opened, whichever way it came. */
export type StoredEventType = EventType | 'case_filed'

/**
 * One thing that happened during one attempt to get help, as it is kept: whatever may say who somebody is has been taken
 * out of its texts or made a pseudonym.
 */
export interface IntentEvent {
  /** Made by the sender; of one intent, the same id is kept once. `case:C-10001` for a case. */
  id: string
  site: string
  /** The sender's; `case:C-10001` for a case that came by mail or from a desk. */
  intent: string
  type: StoredEventType
  /** By the sender's clock, made believable. */
  at: Date
  receivedAt: Date
  articleId: string | null
  queryId: string | null
  lane: 'documentation' | 'community' | null
  /** In its lane, from 1. */
  position: number | null
  /** For how long an article was read, in milliseconds. */
  readMs: number | null
  /** What was asked, redacted. */
  question: string | null
  /** Only of somebody who has consented. */
  visitor: string | null
  /** A keyed digest of the person's address; null: nobody was signed in. */
  contact: string | null
  /** The id of the account; null, as the plan: none that may open cases. An intent with an account is *entitled*. */
  account: string | null
  plan: Plan | null
  /** Host and path; what may be an id of somebody in it is replaced. */
  page: string | null
  /** The language, such as `fr`. */
  language: string | null
  source: IntentSource | null
  engine: string | null
  exclusion: Exclusion | null
  /** The account's side of the experiment; null: there is none, or it does not take part. */
  arm: Arm | null
  /** Of `case_filed`. */
  channel: Channel | null
}
