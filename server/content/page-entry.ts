import type { Article } from './article.ts'

/** Where a page stands in its source; lines count from 1. */
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
  | 'page_too_big'
  | 'nested_too_deep'
  | 'file_unreadable'
  | 'folder_unreadable'
  | 'duplicate_id'
  | 'id_belongs_to_another_source'

/** Why a page did not go in. `pageFailureMessage` says it in words. */
export interface PageFailure extends PageLocation {
  code: PageFailureCode
  /** The page's id, when it can be known. */
  id?: string
  /** With `wrong_field`: a dotted path into the page. */
  field?: string
  /** What a parser or the system said, in English; the owner of the id, or the place of its first use. */
  detail?: string
}

/** What a reader yields for each page, in the order of the source. */
export type PageEntry = ReadPage | FailedPage

export interface ReadPage {
  article: Article
  where: PageLocation
  /** How much of the source has been read so far, 0 to 1. */
  share: number
}

export interface FailedPage {
  failure: PageFailure
  /** Ids that the page may have had in an earlier run: their articles stay as they are. */
  formerIds: string[]
  share: number
}
