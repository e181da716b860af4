import type { CallBackRequest, Diagnostics, EntryLink, Intent } from '../../contract/types.ts'
import type {
  AuthorRole,
  CaseStatus,
  Channel,
  EntryKind,
  Locale,
  Nature,
  Plan,
  Severity,
} from '../../contract/vocabulary.ts'
import type { CallBackNews } from '../call-back/call-back-news.ts'

/** What mail tells of a case; a `SupportCase` is one. */
export interface MailedCase {
  number: string
  account: { name: string }
  openedBy: { email: string; name: string | null }
  primaryEmail: string
  engine: { name: string } | null
  nature: Nature | null
  severity: Severity
  plan: Plan
  subject: string
  description: string
  confidential: boolean
  callBack: CallBackRequest | null
  intent: Intent | null
  diagnostics: Diagnostics | null
  channel: Channel
  locale: Locale
  /** Where the person is, IANA. */
  timeZone?: string
  status: CaseStatus
  openedAt: Date
  respondBy: Date
  respondedAt: Date | null
  /** In the order in which they were added. */
  entries: MailedEntry[]
}

export interface MailedEntry {
  id: string
  kind: EntryKind
  at: Date
  author: { role: AuthorRole; name: string | null; email: string | null }
  channel: Channel
  text: string | null
  links: EntryLink[]
  attachments: MailedFile[]
  /** The Message-ID of the mail that it came by. */
  messageId?: string
  supportOnly: boolean
  callBack?: CallBackNews['callBack']
}

export interface MailedFile {
  id: string
  name: string
  type: string
  bytes: number
}

/** Who is told of entries. */
export type ToldReader = 'contact' | 'support'

/** Whether a reader is told of an entry by a mail of its own. */
export type IsTold = (entry: MailedEntry, reader: ToldReader) => boolean
