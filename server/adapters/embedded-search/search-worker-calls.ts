import type { SynonymRule } from '../../language/synonyms.ts'
import type { ArticleChanges, ArticleLanes, ArticleQuery } from '../../suggestions/article-search.ts'

/** What the worker thread of the embedded engine does, by name. */
export interface SearchWorkerCalls {
  search: { input: ArticleQuery; output: ArticleLanes }
  apply: { input: ArticleChanges; output: undefined }
  revision: { input: undefined; output: number }
  /** Begins an empty index beside the one that answers; an earlier one that was not finished is dropped. */
  beginReplacement: { input: undefined; output: undefined }
  applyToReplacement: { input: ArticleChanges; output: undefined }
  replacementRevision: { input: undefined; output: number }
  finishReplacement: { input: undefined; output: undefined }
  /** Writes what is not on disk yet. */
  save: { input: undefined; output: undefined }
}

export interface SearchWorkerData {
  /** Where the index is kept between starts; undefined: in memory alone. */
  file: string | undefined
  synonyms: readonly SynonymRule[]
}
