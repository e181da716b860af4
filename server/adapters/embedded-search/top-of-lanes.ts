import type { ArticleKind } from '../../contract/vocabulary.ts'
import type { ArticleQuery, SearchableArticle } from '../../suggestions/article-search.ts'
import { primaryLanguage } from '../../suggestions/primary-language.ts'

/** What a page in the question's own language is worth over the same page in another. */
const SAME_LANGUAGE = 1.5

/** The best `query.limit` articles of each lane asked for, best first; of equals the one that came first. */
export function topOfLanes(
  scores: Float64Array,
  articles: readonly (SearchableArticle | null)[],
  query: ArticleQuery,
): Record<ArticleKind, SearchableArticle[]> {
  const lanes: Record<ArticleKind, { article: SearchableArticle; score: number }[]> = { doc: [], thread: [] }
  for (const [number, bare] of scores.entries()) {
    const article = articles[number]
    if (!(bare > 0) || !article || !query.kinds.includes(article.kind)) continue
    const lane = lanes[article.kind]
    const worst = lane[query.limit - 1]
    // Most that match are out of reach in any language, which is then not looked at.
    if (worst && worst.score >= bare * SAME_LANGUAGE) continue
    const score = primaryLanguage(article.lang) === query.lang ? bare * SAME_LANGUAGE : bare
    if (worst && worst.score >= score) continue
    let place = lane.length
    while (place > 0 && (lane[place - 1]?.score ?? 0) < score) place--
    lane.splice(place, 0, { article, score })
    if (lane.length > query.limit) lane.pop()
  }
  return {
    doc: lanes.doc.map(({ article }) => article),
    thread: lanes.thread.map(({ article }) => article),
  }
}
