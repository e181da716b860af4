import type { HighlightedText } from '../contract/types.ts'
import type { ArticleKind } from '../contract/vocabulary.ts'

/** What an engine indexes of an article; `content/` keeps the article itself. */
export interface SearchableArticle {
  /** The article's own id, unique in the deployment. */
  id: string
  url: string
  title: string
  headings: string[]
  /** Plain text, paragraphs apart by a blank line. */
  body: string
  /** BCP 47 language. */
  lang: string
  kind: ArticleKind
  /** ISO 8601 date of the last change. */
  updated: string | null
  /** A thread with an accepted answer; documentation counts as answered. */
  answered: boolean
  replies: number | null
  tags: string[]
}

/** Everything that changed in the content after `after` and up to `revision`. Applying a batch twice changes nothing. */
export interface ArticleChanges {
  put: SearchableArticle[]
  /** Ids of articles that are gone. */
  removed: string[]
  /** An index that stands before this revision has lost something and rejects, so that no gap goes unseen. */
  after: number
  /** The content revision that the index stands at once these changes are in. */
  revision: number
}

export interface ArticleQuery {
  /** The question, or the subject of a draft: its words weigh most. */
  text: string
  /** The rest of a draft; empty while only a question is typed. `text` and this are never both blank. */
  description: string
  /** The last word of `text` may be half typed. */
  asYouType: boolean
  /** The question's language (`en`, `fr`, …): preferred, never a filter. */
  lang: string
  /** Lanes to search. */
  kinds: ArticleKind[]
  /** Hits a lane. */
  limit: number
}

/** A hit, best first in its lane. */
export interface ArticleHit {
  id: string
  url: string
  title: HighlightedText
  snippet: HighlightedText
  lang: string
  answered: boolean
  updated: string | null
}

export type ArticleLanes = Record<ArticleKind, ArticleHit[]>

/**
 * A search engine over the articles. One suite (`test/ports/article-search-suite.ts`) runs on every adapter.
 *
 * Errors: `search` and the others reject when the engine cannot be reached or answers badly; `search` also rejects when
 * its signal aborts. Callers decide what that means for the person.
 */
export interface ArticleSearch {
  search(query: ArticleQuery, signal: AbortSignal): Promise<ArticleLanes>
  /** Visible to `search` once the promise resolves. An index that stands at their revision or beyond has them already. */
  apply(changes: ArticleChanges): Promise<void>
  /** The content revision that the index stands at; 0 when it is empty or lost. */
  revision(): Promise<number>
  /** Forgets every article and stands at revision 0, ready to be filled from another store. */
  reset(): Promise<void>
  close(): Promise<void>
}
