import type { ColumnType, Generated } from 'kysely'
import type { CallBackNote } from '../../cases/call-back/call-back.ts'
import type { CaseToOpen, SupportCase } from '../../cases/case.ts'
import type { ContactDecision } from '../../contacts/account-directory.ts'
import type { Article } from '../../content/article.ts'
import type { SourceDefinition, SourceRunRecord } from '../../content/sources/source.ts'
import type { PageNotes, SourceCursor } from '../../content/sources/source-memory.ts'
import type { EntryLink } from '../../contract/types.ts'
import type {
  Arm,
  AuthorRole,
  Channel,
  EntryKind,
  Locale,
  Nature,
  Plan,
  ReportDimension,
  Severity,
  StaffRole,
  UnmeasuredReason,
} from '../../contract/vocabulary.ts'
import type { IntentEvent, StoredEventType } from '../../deflection/intent-event.ts'
import type { IntentFact } from '../../deflection/roll-up/intent-fact.ts'
import type { RollUpCount, RollUpTable } from '../../deflection/roll-up/roll-up-tables.ts'
import type { DeskDelivery } from '../../desk/desk-delivery-store.ts'
import type { MailDelivery } from '../../mail/delivery/mail-deliveries.ts'
import type { SiteSettings } from '../../sites/site-settings-store.ts'
import type { Engine } from '../../support-rules/account.ts'
import type { StaffSites } from '../../support-rules/staff-member.ts'

/** What is kept as JSON is written through `jsonb()`, hence never updated in part. */
type Json<T> = ColumnType<T, T, T>

/** The tables, as the migrations make them. */
export interface DatabaseSchema {
  article: ArticleTable
  given_answer: GivenAnswerTable
  content_revision: { value: number; store_id: Generated<string> }
  account: AccountTable
  account_contact: AccountContactTable
  contact_change: ContactChangeTable
  support_case: SupportCaseTable
  case_entry: CaseEntryTable
  case_change_key: CaseChangeKeyTable
  case_attachment: CaseAttachmentTable
  audit_entry: AuditEntryTable
  server_secret: { id: Generated<boolean>; secret: string }
  case_idempotency: CaseIdempotencyTable
  desk_delivery: DeskDeliveryTable
  logout: LogoutTable
  email_code: EmailCodeTable
  email_code_request_count: EmailCodeRequestCountTable
  mail_delivery: MailDeliveryTable
  inbound_mail: InboundMailTable
  stranger_answer: { site: string; address: string; mail: string; at: Date }
  intent_event: IntentEventTable
  waiting_intent: { site: string; intent: string; since: Generated<Date> }
  intent_fact: IntentFactTable
  intent_day: RollUpTableRow<'intent_day'> & { dimension: ReportDimension | 'all'; value: string }
  link_day: RollUpTableRow<'link_day'> & { article_id: string }
  link_read_day: RollUpTableRow<'link_read_day'> & { article_id: string; seconds: number }
  time_to_case_day: RollUpTableRow<'time_to_case_day'> & { seconds: number }
  roll_up_site: { site: string; keep_before: string }
  experiment_account: ExperimentAccountTable
  gap_mark: GapMarkTable
  staff_member: StaffMemberTable
  staff_session: { hash: string; member: string; opened_at: Date; last_seen_at: Date; expires_at: Date }
  staff_key: StaffKeyTable
  staff_try: { scope: string; tries: number; ends_at: Date }
  staff_audit_entry: StaffAuditEntryTable
  site_setting: SiteSettingTable
  unmeasured_day: { site: string; day: string; reason: UnmeasuredReason; intents: number }
  unmeasured_notice: { id: string; at: Date }
  intent_to_send: { site: string; intent: string; since: Generated<Date>; mark: Generated<string> }
  event_erasure: EventErasureTable
  content_source: ContentSourceTable
  content_source_page: ContentSourcePageTable
}

export interface EventErasureTable {
  id: Generated<string>
  site: string
  contact: string
  anonymous: Json<{ intent: string; id: string }[]>
  requested_at: Date
  next_at: Date
  deleted: Generated<number>
}

export interface InboundMailTable {
  id: string
  site: string
  digest: string
  message_id: string | null
  blob: string
  too_large: boolean
  recipients: Json<string[]>
  mail_from: string | null
  sender: string | null
  authenticated: boolean
  received_at: Date
  /** Null, as what follows: not handled yet. */
  outcome: Generated<string | null>
  /** `C-10001` */
  case_number: Generated<string | null>
  text_digest: Generated<string | null>
  handled_at: Generated<Date | null>
}

interface ArticleTable {
  id: string
  source: string
  revision: number
  /** Null with `article`: a tombstone, so that an index can catch up with the removal. */
  content_hash: string | null
  article: Json<Article | null>
  /** `addressKey` of the article's address; null for one that has not been put since there are such keys. */
  address_key: string | null
}

interface GivenAnswerTable {
  origin: 'thread' | 'solved' | 'case'
  /** The thread's article id, the intent, the case number. */
  origin_key: string
  /** An article's id, or the `addressKey` of what was linked. */
  target: string
  giver: string
  question: string
  weight: number
  at: Date
}

interface AccountTable {
  site: string
  id: string
  name: string
  plan: Plan
  primary_email: string
  engines: Json<Engine[]>
}

interface AccountContactTable {
  position: Generated<number>
  site: string
  account: string
  /** As it was written. */
  email: string
  /** As it is compared. */
  email_folded: string
  name: string | null
  technical_contact: boolean
  /** One in an account. */
  primary_owner: boolean
}

/** What primary owners decided; nothing is taken away from it. */
interface ContactChangeTable {
  id: Generated<string>
  position: Generated<number>
  site: string
  account: string
  /** As it was then. */
  account_name: string
  kind: ContactDecision
  email: string
  email_folded: string
  name: string | null
  owner_email: string
  owner_name: string | null
  locale: Locale
  at: Date
  /** An import has said the same since, or has overruled it. */
  settled: boolean
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

interface MailDeliveryTable {
  message_id: string
  site: string
  case_number: number | null
  entry: string | null
  receiver: MailDelivery['receiver']
  recipients: Json<string[]>
  state: MailDelivery['state']
  attempts: number
  repeated: boolean
  refused: Json<MailDelivery['refused']>
  problem: string | null
  created_at: Date
  changed_at: Date
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

interface LogoutTable {
  site: string
  subject: string
  issued_until: Date
  expiring_until: Date
  forget_at: Date
}

interface EmailCodeTable {
  site: string
  /** A keyed digest: no address of somebody who may be a stranger stands here. */
  address_key: string
  /** A keyed digest; null once the code has been used. */
  hash: string | null
  tries: number
  expires_at: Date
}

interface EmailCodeRequestCountTable {
  /** An address, as its key, or a site. */
  scope: string
  requests: number
  /** Of the stretch of time in which the requests are counted. */
  ends_at: Date
}

/** Partitioned by the month of `at`. */
export interface IntentEventTable {
  id: string
  site: string
  intent: string
  type: StoredEventType
  at: Date
  received_at: Date
  article_id: string | null
  query_id: string | null
  lane: IntentEvent['lane']
  position: number | null
  read_ms: number | null
  question: string | null
  visitor: string | null
  contact: string | null
  account: string | null
  plan: Plan | null
  page: string | null
  language: string | null
  source: IntentEvent['source']
  engine: string | null
  exclusion: IntentEvent['exclusion']
  arm: IntentEvent['arm']
  channel: Channel | null
}

interface ExperimentAccountTable {
  site: string
  account: string
  plan: Plan
  position: number
  arm: Arm
  holdout: number
  assigned_at: Date
}

export interface StaffMemberTable {
  id: string
  /** As it was written. */
  email: string
  /** As it is compared. */
  email_folded: string
  name: string
  /** Null, as `role` and `sites`: they sign in at a provider. */
  password_hash: string | null
  role: StaffRole | null
  sites: Json<StaffSites | null>
  /** Null, as what follows: they sign in by a password. */
  issuer: string | null
  subject: string | null
  email_verified: boolean | null
  groups: Json<string[] | null>
  created_at: Date
  last_sign_in_at: Date | null
}

export interface StaffKeyTable {
  id: string
  hash: string
  name: string
  sites: Json<StaffSites>
  created_at: Date
  last_used_at: Date | null
  revoked_at: Date | null
}

interface SiteSettingTable {
  site: string
  revision: number
  changed_at: Date
  changed_by: string
  settings: Json<SiteSettings>
}

interface StaffAuditEntryTable {
  position: Generated<number>
  at: Date
  actor: string
  action: string
  site: string | null
  details: Json<Record<string, unknown>>
}

/** `IntentFact`; days are text such as `2026-11-22`. */
interface IntentFactTable {
  site: string
  intent: string
  day: string
  started_at: Date
  last_at: Date
  outcome: IntentFact['outcome']
  exclusion: IntentFact['exclusion']
  measured: boolean
  asked: boolean
  confirmed_at: Date | null
  filed_at: Date | null
  submitted: boolean
  filed_within_week: boolean
  seconds_to_case: number | null
  contact: string | null
  account: string | null
  plan: Plan | null
  arm: IntentFact['arm']
  page: string | null
  language: string | null
  source: IntentFact['source']
  engine: string | null
  with_links: boolean
  with_opening: boolean
  links: Json<IntentFact['links']>
}

type RollUpTableRow<Table extends RollUpTable> = { site: string; day: string } & Record<
  RollUpCount<Table>,
  number
>

interface GapMarkTable {
  site: string
  topic: string
  at: Date
  done_by: string
  article_ids: Json<string[]>
  question_keys: Json<string[]>
  /** Null, as what follows: not asked again yet. */
  asked: number | null
  answered_before: number | null
  answered_now: number | null
  asked_at: Date | null
  asked_revision: number | null
}

export interface ContentSourceTable extends Pick<SourceDefinition, 'name' | 'kind' | 'address'> {
  options: Json<SourceDefinition['options']>
  /** Null: no schedule. */
  every_seconds: number | null
  next_run_at: Date | null
  last_run: Json<StoredSourceRun | null>
  failed_runs: Generated<number>
  /** The run under way: its name, its beginning, and until when it is taken to be alive. Null: none. */
  run_owner: string | null
  run_started_at: Date | null
  run_held_until: Date | null
  cursor: Json<SourceCursor | null>
}

/** Instants are ISO 8601 text. */
export type StoredSourceRun = Omit<SourceRunRecord, 'startedAt' | 'endedAt'> & {
  startedAt: string
  endedAt: string
}

interface ContentSourcePageTable {
  source: string
  key: string
  article_id: string | null
  data: Json<PageNotes | null>
}
