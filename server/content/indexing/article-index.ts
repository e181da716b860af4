import type { Article } from '../article.ts'

/** What a search engine is told of an article. */
export interface IndexedArticle extends Omit<Article, 'blocks' | 'links'> {
  fingerprint: string
  answeredWith: AnsweredQuestion[]
}

/** A question of the past whose asker was helped with a link to the article. */
export interface AnsweredQuestion {
  from: string
  text: string
  weight: number
}

/** What keeping an index in step with the articles needs of a search engine. */
export interface ArticleIndex extends FillableIndex {
  /** The index was made by other rules than this release's, and wants to be filled anew. */
  isOutdated(): Promise<boolean>
  /** Has `fill` fill an empty index, which then takes this one's place. When `fill` rejects, all stays as it was. */
  replace(fill: (index: FillableIndex) => Promise<void>): Promise<void>
}

export interface FillableIndex {
  /** The content revision that the index stands at; 0 when it is empty or lost. */
  revision(): Promise<number>
  /** Rejects when the index stands before `after`. Applying a batch twice changes nothing. */
  apply(changes: { put: IndexedArticle[]; removed: string[]; after: number; revision: number }): Promise<void>
}
