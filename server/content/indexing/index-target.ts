import type { ArticleStore } from '../article-store.ts'
import type { SourceStore } from '../sources/source-store.ts'

/** Where indexed articles go: the store itself, or the running server that holds it. */
export interface IndexTarget extends Pick<ArticleStore, 'put' | 'remove' | 'removeAllBut' | 'countOf'> {
  sources: SourceStore
  /** Resolves once the search finds what has been put. */
  settle(): Promise<void>
  close(): Promise<void>
}

/** Puts articles straight into the store. */
export function directIndexTarget({
  articles,
  sources,
  afterIndex = async () => {},
  close = async () => {},
}: {
  articles: ArticleStore
  sources: SourceStore
  /** Brings a search index that outlives this process up to date. */
  afterIndex?: () => Promise<void>
  close?: () => Promise<void>
}): IndexTarget {
  return {
    sources,
    put: (source, batch) => articles.put(source, batch),
    remove: (source, ids) => articles.remove(source, ids),
    removeAllBut: (source, keep) => articles.removeAllBut(source, keep),
    countOf: (source) => articles.countOf(source),
    settle: afterIndex,
    close,
  }
}
