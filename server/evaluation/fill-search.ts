import type { ArticleSearch, SearchableArticle } from '../suggestions/article-search.ts'

const ARTICLES_A_BATCH = 1_000

/** Puts the articles into an empty index. Rejects when the engine does, or with the signal's reason once it aborts. */
export async function fillSearch(
  search: Pick<ArticleSearch, 'apply'>,
  articles: readonly SearchableArticle[],
  { signal, onProgress }: { signal: AbortSignal; onProgress?: (share: number) => void },
): Promise<void> {
  for (let from = 0; from < articles.length; from += ARTICLES_A_BATCH) {
    signal.throwIfAborted()
    const put = articles.slice(from, from + ARTICLES_A_BATCH)
    await search.apply({ put, removed: [], after: from, revision: from + put.length })
    onProgress?.((from + put.length) / articles.length)
  }
}
