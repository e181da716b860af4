import type { ArticleChanges, ArticleLanes, ArticleQuery } from '../../suggestions/article-search.ts'

/** What the worker thread of the embedded engine does, by name. */
export interface SearchWorkerCalls {
  search: { input: ArticleQuery; output: ArticleLanes }
  apply: { input: ArticleChanges; output: undefined }
  reset: { input: undefined; output: undefined }
  revision: { input: undefined; output: number }
  /** Writes what is not on disk yet. */
  save: { input: undefined; output: undefined }
}

export interface SearchWorkerData {
  /** Where the index is kept between starts; undefined: in memory alone. */
  file: string | undefined
}
