import type { Generated } from 'kysely'
import type { Arm, Channel, Plan, ReportDimension, UnmeasuredReason } from '../../../contract/vocabulary.ts'
import type { IntentEvent, StoredEventType } from '../../../deflection/intent-event.ts'
import type { IntentFact } from '../../../deflection/roll-up/intent-fact.ts'
import type { RollUpCount, RollUpTable } from '../../../deflection/roll-up/roll-up-tables.ts'
import type { Json } from './json.ts'

/** What happened during attempts to get help, and what is worked out from it. */
export interface EventTables {
  intent_event: IntentEventTable
  waiting_intent: { site: string; intent: string; since: Generated<Date> }
  intent_fact: IntentFactTable
  intent_day: RollUpTableRow<'intent_day'> & { dimension: ReportDimension | 'all'; value: string }
  link_day: RollUpTableRow<'link_day'> & { article_id: string }
  link_read_day: RollUpTableRow<'link_read_day'> & { article_id: string; seconds: number }
  time_to_case_day: RollUpTableRow<'time_to_case_day'> & { seconds: number }
  roll_up_site: { site: string; keep_before: string }
  unmeasured_day: { site: string; day: string; reason: UnmeasuredReason; intents: number }
  unmeasured_notice: { id: string; at: Date }
  intent_to_send: { site: string; intent: string; since: Generated<Date>; mark: Generated<string> }
  event_erasure: EventErasureTable
  experiment_account: ExperimentAccountTable
  gap_mark: GapMarkTable
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
