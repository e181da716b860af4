import type { Generated } from 'kysely'
import type { Article } from '../../../content/article.ts'
import type { SourceDefinition, SourceRunRecord } from '../../../content/sources/source.ts'
import type { PageNotes, SourceCursor } from '../../../content/sources/source-memory.ts'
import type { Json } from './json.ts'

/** What people are shown, and where it comes from. */
export interface ContentTables {
  article: ArticleTable
  given_answer: GivenAnswerTable
  content_revision: { value: number; store_id: Generated<string> }
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
