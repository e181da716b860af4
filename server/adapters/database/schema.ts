import type { ColumnType, Generated } from 'kysely'
import type { CaseToOpen, SupportCase } from '../../cases/case.ts'
import type { Article } from '../../content/article.ts'
import type { SourceDefinition, SourceRunRecord } from '../../content/sources/source.ts'
import type { PageNotes, SourceCursor } from '../../content/sources/source-memory.ts'
import type { EventType, Nature, Plan, Severity } from '../../contract/vocabulary.ts'
import type { Engine } from '../../support-rules/account.ts'

/** What is kept as JSON is written through `jsonb()`, hence never updated in part. */
type Json<T> = ColumnType<T, T, T>

/** The tables, as the migrations make them. */
export interface DatabaseSchema {
  article: ArticleTable
  given_answer: GivenAnswerTable
  content_revision: { value: number; store_id: Generated<string> }
  account: AccountTable
  technical_contact: TechnicalContactTable
  support_case: SupportCaseTable
  case_timeline_entry: CaseTimelineEntryTable
  case_idempotency: CaseIdempotencyTable
  intent_event: IntentEventTable
  content_source: ContentSourceTable
  content_source_page: ContentSourcePageTable
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
  primary_owner: string
  engines: Json<Engine[]>
}

interface TechnicalContactTable {
  position: Generated<number>
  site: string
  account: string
  /** As it was written. */
  email: string
  /** As it is compared. */
  email_folded: string
}

interface SupportCaseTable {
  number: Generated<number>
  site: string
  account_id: string
  account_name: string
  opened_by_subject: string
  opened_by_email: string
  opened_by_name: string | null
  primary_email: string
  engine_id: string
  engine_name: string
  nature: Nature
  severity: Severity
  plan: Plan
  subject: string
  description: string
  confidential: boolean
  call_back: Json<CaseToOpen['callBack']>
  intent: Json<CaseToOpen['intent']>
  locale: CaseToOpen['locale']
  status: SupportCase['status']
  opened_at: Date
  respond_by: Date
}

interface CaseTimelineEntryTable {
  case_number: number
  kind: SupportCase['timeline'][number]['kind']
  at: Date
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

export type CaseAsOpened = Omit<SupportCase, 'openedAt' | 'respondBy'> & {
  openedAt: string
  respondBy: string
}

interface IntentEventTable {
  id: string
  site: string
  intent: string
  type: EventType
  at: Date
  article_id: string | null
  query_id: string | null
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
