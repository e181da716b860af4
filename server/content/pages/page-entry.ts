import type { Article } from '../article.ts'
import type { PageState, SourceCursor } from '../sources/source-memory.ts'

/** Where a page stands in its source; lines count from 1. A fetched page's file is its address. */
export interface PageLocation {
  file: string
  line: number
}

type PageFailureCode =
  | 'not_utf8'
  | 'not_json'
  | 'front_matter_invalid'
  | 'wrong_field'
  | 'empty_page'
  | 'no_text'
  | 'page_too_big'
  | 'nested_too_deep'
  | 'file_unreadable'
  | 'folder_unreadable'
  | 'fetch_failed'
  | 'http_status'
  | 'response_too_big'
  | 'response_unreadable'
  | 'duplicate_id'
  | 'id_belongs_to_another_source'

/** Why a page did not go in. `pageFailureMessage` says it in words. */
export interface PageFailure extends PageLocation {
  code: PageFailureCode
  /** The page's id, when it can be known. */
  id?: string
  /** With `wrong_field`: a dotted path into the page. */
  field?: string
  /** What a parser or the system said, in English; a status; the owner of the id, or the place of its first use. */
  detail?: string
}

/** What a reader yields: its pages in the order of the source, and what it has to say of the run between them. */
export type PageEntry = ReadPage | FailedPage | UnchangedPage | GonePage | SourceProgress | PartialRun

/** How much of the source has been read so far, 0 to 1. */
interface Share {
  share: number
}

export interface ReadPage extends Share {
  article: Article
  where: PageLocation
  /** What to remember of the page once its article is stored. */
  state?: Omit<PageState, 'articleId'>
}

export interface FailedPage extends Share {
  failure: PageFailure
  /** Ids that the page may have had in an earlier run: their articles stay as they are. */
  formerIds: string[]
  /** The page's, so that what is remembered of it stays as it is too. */
  key?: string
}

/** The page is what it was, by the source's own word; a state that is not the remembered one takes its place. */
export interface UnchangedPage extends Share {
  unchanged: PageState
}

/** The source says that the page is no more. */
export interface GonePage extends Share {
  gone: PageState
}

/** Where the next run may go on should this one be cut off; stored once everything before it is. */
export interface SourceProgress extends Share {
  cursor: SourceCursor | null
}

/** This run does not name every page that the source has: none is removed for not being named. */
export interface PartialRun extends Share {
  partial: true
}
