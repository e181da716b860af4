import type { ArticleStore } from './article-store.ts'

/** Where indexed articles go: the store itself, or the running server that holds it. */
export interface IndexTarget extends Pick<ArticleStore, 'put' | 'remove' | 'removeAllBut' | 'countOf'> {
  /** Resolves once the search finds what has been put. */
  settle(): Promise<void>
  close(): Promise<void>
}

/** An expected failure of a target; its message is one line for the person who runs the command. */
export class IndexTargetError extends Error {}

/** Puts articles straight into the store. */
export function directIndexTarget({
  articles,
  afterIndex = async () => {},
  close = async () => {},
}: {
  articles: ArticleStore
  /** Brings a search index that outlives this process up to date. */
  afterIndex?: () => Promise<void>
  close?: () => Promise<void>
}): IndexTarget {
  return {
    put: (source, batch) => articles.put(source, batch),
    remove: (source, ids) => articles.remove(source, ids),
    removeAllBut: (source, keep) => articles.removeAllBut(source, keep),
    countOf: (source) => articles.countOf(source),
    settle: afterIndex,
    close,
  }
}
