import type { Article } from './article.ts'
import type { AnsweredQuestion } from './indexing/article-index.ts'

/** What became of each article of a batch; ids of another source are refused and left as they were. */
export interface PutOutcome {
  added: number
  changed: number
  unchanged: number
  /** Ids that belong to another source already. */
  refused: { id: string; ownedBy: string }[]
}

export interface ArticleChange {
  revision: number
  id: string
  /** Null: removed. */
  article: Article | null
  /** Questions that the article has answered before; empty for one that was removed. */
  answeredWith: AnsweredQuestion[]
}

/**
 * The articles, the truth that every search index is made from. Each change takes the next content revision, so an index
 * that knows the revision it stands at can catch up after any outage.
 * One suite (`test/ports/store-suite.ts`) runs on every adapter.
 */
export interface ArticleStore {
  /** One transaction. An article equal to what is stored changes nothing. */
  put(source: string, articles: Article[]): Promise<PutOutcome>
  /** Removes those of `ids` that are articles of `source`; returns how many. */
  remove(source: string, ids: string[]): Promise<number>
  /** Removes the articles of `source` whose id is not in `keep`; returns how many. */
  removeAllBut(source: string, keep: ReadonlySet<string>): Promise<number>
  /** Made with the store and kept for good: a search index is named after it, so that none is taken for another's. */
  storeId(): Promise<string>
  countOf(source: string): Promise<number>
  find(id: string): Promise<Article | null>
  /** Some articles are not for everybody. */
  hasPrivate(): Promise<boolean>
  /** Ids of the articles that stand at these addresses, by `addressKey`. */
  idsAt(addressKeys: string[]): Promise<Map<string, string>>
  /** The newest content revision; 0 when there has never been an article. */
  revision(): Promise<number>
  /** Changes after `revision`, oldest first, at most `limit`; an article that changed twice stands once. */
  changesAfter(revision: number, limit: number): Promise<ArticleChange[]>
}
