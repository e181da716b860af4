/** What an earlier run noted of a page. */
export interface PageState {
  /** How the source names the page: its address, a topic's number. Unique in the source. */
  key: string
  /** The article that the page became; null when there was nothing to index, and that is worth knowing. */
  articleId: string | null
  /** The reader's own notes (an etag, a date). Null: the page has to be read anew. */
  data: PageNotes | null
}

/** Small JSON: every page has one. */
export type PageNotes = Record<string, string | number | boolean | null>

/** Where a reader stands in its source, in its own terms. */
export type SourceCursor = Record<string, string | number | boolean | null>

/** What is known of a source when a run begins. */
export interface SourceMemory {
  /** By their key. */
  pages: ReadonlyMap<string, PageState>
  /** The last one that was stored; null at first, and when everything is to be read anew. */
  cursor: SourceCursor | null
}

export const NOTHING_REMEMBERED: SourceMemory = { pages: new Map(), cursor: null }

/** What a run has learned; it is stored once the articles that it speaks of are. */
export interface Remembrance {
  pages: PageState[]
  /** Keys of pages that are no more. */
  forgotten: string[]
  /** Undefined: as it was. */
  cursor?: SourceCursor | null | undefined
}
