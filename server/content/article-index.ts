import type { Article } from './article.ts'

/** What a search engine is told of an article. */
export type IndexedArticle = Omit<Article, 'blocks' | 'links'>

/** What keeping an index in step with the articles needs of a search engine. */
export interface ArticleIndex {
  /** The content revision that the index stands at; 0 when it is empty or lost. */
  revision(): Promise<number>
  /** Rejects when the index stands before `after`. Applying a batch twice changes nothing. */
  apply(changes: { put: IndexedArticle[]; removed: string[]; after: number; revision: number }): Promise<void>
  /** Forgets every article and stands at revision 0. */
  reset(): Promise<void>
}
