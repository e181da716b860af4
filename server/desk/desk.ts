import type { Attachment, CallBackRequest, Diagnostics, EntryLink, Intent } from '../contract/types.ts'
import type {
  AuthorRole,
  CallBackStatus,
  CaseStatus,
  Channel,
  EntryKind,
  Locale,
  Nature,
  Plan,
  Severity,
} from '../contract/vocabulary.ts'

/** A call as support may know it. Instants are ISO 8601 text. */
export interface DeskCallBack extends CallBackRequest {
  status: CallBackStatus
  /** Null until a time is confirmed. */
  call: { from: string; to: string } | null
  meetingUrl: string | null
}

/** What a desk is told of a case: all that support may know, as it is at the moment of telling. */
export interface DeskCase {
  /** The same for good, and unique in the deployment: what a desk calls an external id. */
  number: string
  status: CaseStatus
  severity: Severity
  plan: Plan
  /** Null, as `engine`: not stated yet, in a case by mail. */
  nature: Nature | null
  engine: { id: string; name: string } | null
  subject: string
  description: string
  /** Not to be shown to people of the account besides those who are written to, and never in public. */
  confidential: boolean
  account: { id: string; name: string }
  /** The contact: who is told of what support adds. */
  openedBy: { email: string; name: string | null }
  /** The account's own address: told besides that the case is open. */
  primaryEmail: string
  /** The language that the contact is written to in. */
  locale: Locale
  channel: Channel
  openedAt: Date
  /** The instant that support has promised to answer by. */
  respondBy: Date
  respondedAt: Date | null
  callBack: DeskCallBack | null
  /** The address where support decides on the call; whoever has it can. Null: there is no call. */
  supportPage: string | null
  diagnostics: Diagnostics | null
  /** What the person searched and read before. */
  intent: Intent | null
}

/** One thing that happened in a case. */
export interface DeskEntry {
  /** The same for good. */
  id: string
  kind: EntryKind
  at: Date
  author: { role: AuthorRole; name: string | null; email: string | null }
  channel: Channel
  text: string | null
  links: EntryLink[]
  attachments: Attachment[]
  /** Of an entry about a call-back: how it stood by then. */
  callBack: DeskCallBack | null
}

export interface DeskEvent {
  /** The same at every try and every replay: what a desk has taken once it knows by this. */
  id: string
  type: `case.${EntryKind}`
  site: string
  case: DeskCase
  entry: DeskEntry
}

export type DeskOutcome =
  | { outcome: 'taken' }
  /** Not for now; `waitMs`: the desk has asked to be left alone for so long. */
  | { outcome: 'try_again'; why: string; waitMs?: number }
  /** Never; somebody has to look after it. */
  | { outcome: 'refused'; why: string }

/**
 * Where else the cases of a site go: a webhook, or a product's own interface. One that is told the same event twice must
 * count it once, by its id.
 */
export interface Desk {
  /** Expected failures are outcomes; `why` is one line for the operator, without anything that a person wrote. */
  deliver(event: DeskEvent, signal: AbortSignal): Promise<DeskOutcome>
}
