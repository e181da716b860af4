import type { Attachment, Diagnostics, EntryLink, Intent } from '../contract/types.ts'
import type {
  AuthorRole,
  CaseStatus,
  Channel,
  EntryKind,
  Locale,
  Nature,
  Plan,
  Severity,
} from '../contract/vocabulary.ts'
import type { Engine } from '../support-rules/account.ts'
import type { CallBack, CallBackNote } from './call-back/call-back.ts'

/** A case as it is filed; the store gives it its number. */
export interface CaseToOpen {
  site: string
  account: { id: string; name: string }
  /** `subject` is the host's id of the person, or `mailto:` and the address of who wrote a mail. */
  openedBy: { subject: string; email: string; name: string | null }
  primaryEmail: string
  /** Null, as `nature`: a case by mail that has not stated it yet. */
  engine: Engine | null
  nature: Nature | null
  severity: Severity
  plan: Plan
  subject: string
  description: string
  confidential: boolean
  /** The call that was asked for at last, whatever has become of it; null: none ever was. */
  callBack: CallBack | null
  /** What the person searched and read before. */
  intent: Intent | null
  diagnostics: Diagnostics | null
  channel: Channel
  /** The blob of the mail that it was opened by, whole; for support alone. */
  original: string | null
  /** The Message-ID, with its angle brackets, of the mail that it was opened by. */
  messageId?: string
  /** The language that the person is written to in. */
  locale: Locale
  /** Where the person is, IANA; not known of a case by mail. */
  timeZone?: string
  openedAt: Date
  respondBy: Date
}

export interface SupportCase extends CaseToOpen {
  /** Unique in the deployment, e.g. `C-10001`. */
  number: string
  status: CaseStatus
  /** When support first answered; null until then. */
  respondedAt: Date | null
  updatedAt: Date
  /** In the order in which they were added. */
  entries: CaseEntry[]
}

export interface EntryAuthor {
  role: AuthorRole
  name: string | null
  email: string | null
}

export interface NewEntry {
  kind: EntryKind
  at: Date
  author: EntryAuthor
  channel: Channel
  /** Plain text. Of a mail: without what it quotes. */
  text: string | null
  links: EntryLink[]
  /** The blob of the mail that it came by, whole; for support alone. */
  original: string | null
  /** The Message-ID, with its angle brackets, of the mail that it came by. */
  messageId?: string
  /** Nothing of it is shown or sent to the contact. */
  supportOnly: boolean
  /** Of an entry about a call-back: how it stood by then. */
  callBack?: CallBackNote
}

/** One thing that happened in a case. Entries are added and never changed. */
export interface CaseEntry extends NewEntry {
  id: string
  attachments: Attachment[]
}

export const SYSTEM: EntryAuthor = { role: 'system', name: null, email: null }
