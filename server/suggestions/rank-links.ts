import type { ArticleHit } from './article-search.ts'

/** Changes with every change of the order in which links are shown, so that answers of two orders are never mixed up. */
export const RANKING_VERSION = 1

/** Hits asked of the engine beyond what is shown, so that a lane stays full when some say the same. */
export const SPARE_HITS = 3

/** The best `limit` hits in the engine's order, each page once: several sources may state the same one. */
export function rankLinks(hits: readonly ArticleHit[], limit: number): ArticleHit[] {
  const seen = new Set<string>()
  const different = hits.filter((hit) => {
    const key = JSON.stringify([hit.url.replace(/#.*$/, ''), hit.title.map(({ text }) => text).join('')])
    return !seen.has(key) && seen.add(key)
  })
  return different.slice(0, limit)
}
