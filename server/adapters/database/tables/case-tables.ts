import type { Generated } from 'kysely'
import type { CallBackNote } from '../../../cases/call-back/call-back.ts'
import type { CaseToOpen, SupportCase } from '../../../cases/case.ts'
import type { EntryLink } from '../../../contract/types.ts'
import type { AuthorRole, Channel, EntryKind, Nature, Plan, Severity } from '../../../contract/vocabulary.ts'
import type { DeskDelivery } from '../../../desk/desk-delivery-store.ts'
import type { Json } from './json.ts'

/** Cases, and whom they are told to. */
export interface CaseTables {
  support_case: SupportCaseTable
  case_entry: CaseEntryTable
  case_change_key: CaseChangeKeyTable
  case_attachment: CaseAttachmentTable
  case_idempotency: CaseIdempotencyTable
  audit_entry: AuditEntryTable
  desk_delivery: DeskDeliveryTable
}

interface SupportCaseTable {
  number: Generated<number>
  site: string
  account_id: string
  account_name: string
  opened_by_subject: string
  opened_by_email: string
  /** As it is compared. */
  opened_by_email_folded: string
  opened_by_name: string | null
  primary_email: string
  /** Null, as `nature`: not stated yet. */
  engine_id: string | null
  engine_name: string | null
  nature: Nature | null
  severity: Severity
  plan: Plan
  subject: string
  description: string
  confidential: boolean
  call_back: Json<CaseToOpen['callBack']>
  intent: Json<CaseToOpen['intent']>
  diagnostics: Json<CaseToOpen['diagnostics']>
  channel: Channel
  /** A blob. */
  original: string | null
  locale: CaseToOpen['locale']
  /** Null: not known. */
  time_zone: string | null
  status: SupportCase['status']
  opened_at: Date
  respond_by: Date
  responded_at: Date | null
  updated_at: Date
}

interface CaseEntryTable {
  id: Generated<string>
  /** The order of the entries. */
  position: Generated<number>
  case_number: number
  kind: EntryKind
  at: Date
  author_role: AuthorRole
  author_name: string | null
  author_email: string | null
  channel: Channel
  text: string | null
  links: Json<EntryLink[]>
  /** A blob. */
  original: string | null
  support_only: boolean
  message_id: string | null
  call_back: Json<CallBackNote | null>
}

interface CaseChangeKeyTable {
  scope: string
  key: string
  request_digest: string
  case_number: number
}

interface CaseAttachmentTable {
  id: Generated<string>
  case_number: number
  /** Null: waits for the message that it belongs to. */
  entry: string | null
  blob: string
  name: string
  type: string
  bytes: number
  uploaded_by_role: AuthorRole
  /** The contact's subject, or an address. */
  uploaded_by: string
  uploaded_at: Date
  /** The same upload again, by the same sender, is the same attachment. */
  upload_key: string | null
  request_digest: string | null
}

interface AuditEntryTable {
  position: Generated<number>
  at: Date
  site: string
  actor_role: AuthorRole | 'operator'
  /** An address, or whatever tells one actor from another; null: the server itself. */
  actor: string | null
  action: string
  account: string | null
  case_number: number | null
  details: Json<Record<string, unknown>>
}

interface DeskDeliveryTable {
  position: Generated<number>
  id: string
  site: string
  case_number: number
  entry: string
  status: DeskDelivery['status']
  attempts: number
  created_at: Date
  next_attempt_at: Date | null
  last_attempt_at: Date | null
  last_outcome: string | null
  give_up_at: Date
  /** The run that tries it just now, and until when it is taken to be alive. Null: none. */
  held_by: string | null
  held_until: Date | null
}

interface CaseIdempotencyTable {
  site: string
  subject: string
  key: string
  request_digest: string
  /** Null only inside the transaction that opens the case. */
  case_number: number | null
  /** The case as it was at its opening, for the replay. Instants are ISO 8601 text. */
  case_as_opened: Json<CaseAsOpened | null>
}

/** A release before conversations kept `timeline` and none of what is optional here. */
export type CaseAsOpened = Omit<
  CaseToOpen,
  'openedAt' | 'respondBy' | 'diagnostics' | 'channel' | 'original'
> &
  Partial<Pick<CaseToOpen, 'diagnostics' | 'channel' | 'original'>> & {
    number: string
    openedAt: string
    respondBy: string
    /** Of the first entry. */
    entryId?: string
  }
