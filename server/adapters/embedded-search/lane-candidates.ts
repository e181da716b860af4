import type { ArticleKind } from '../../contract/vocabulary.ts'
import type { ArticleQuery, SearchableArticle } from '../../suggestions/article-search.ts'
import type { Candidate } from '../../suggestions/ranking/candidate.ts'
import { candidatesWanted } from '../../suggestions/ranking/rank-lane.ts'
import type { HistoryEvidence } from './answered-questions-index.ts'
import { BestOfLanes } from './best-of-lanes.ts'
import type { PhraseScorer } from './phrases.ts'

/** Words that stand together lift a document from further down. */
const PHRASE_CANDIDATES = 30

/** A candidate that knows where it stands in the index. */
export interface FoundArticle extends Candidate {
  number: number
  article: SearchableArticle
}

interface Evidence {
  articles: readonly (SearchableArticle | null)[]
  numbers: ReadonlyMap<string, number>
  /** By article number. */
  text: Float64Array
  titles: Float64Array
  phrases: PhraseScorer
  history: ReadonlyMap<number, HistoryEvidence>
}

/**
 * What may be among the best of each lane: the best by text, the best by history and the pinned ones, as far as the
 * query lets them be found.
 */
export function laneCandidates(
  query: ArticleQuery,
  { articles, numbers, text, titles, phrases, history }: Evidence,
): Record<ArticleKind, FoundArticle[]> {
  const isFound = visibility(query)
  const wanted = candidatesWanted(query.limit) + PHRASE_CANDIDATES
  const byText = new BestOfLanes(articles, query, wanted, isFound)
  for (let number = 0; number < text.length; number++) {
    const score = text[number] as number
    if (score > 0) byText.offer(number, score)
  }
  const byHistory = new BestOfLanes(articles, query, wanted, isFound)
  for (const [number, { score }] of history) byHistory.offer(number, score)
  const pinned = query.pinned.flatMap((id) => numbers.get(id) ?? [])
  const lane = (kind: ArticleKind): FoundArticle[] => {
    const found = new Set([...byText.of(kind), ...byHistory.of(kind)])
    for (const number of pinned) {
      const article = articles[number]
      if (article?.kind === kind && isFound(article)) found.add(number)
    }
    return [...found].map((number) => {
      const article = articles[number] as SearchableArticle
      const { id, url, title, lang, updated, answered, replies, views, likes, fingerprint } = article
      const known = { id, url, title, kind, lang, updated, answered, replies, views, likes, fingerprint }
      const words = text[number] ?? 0
      const evidence = {
        text: words > 0 ? words + phrases.score(number) + (titles[number] ?? 0) : 0,
        history: history.get(number)?.score ?? 0,
      }
      return { ...known, ...evidence, number, article }
    })
  }
  return { doc: lane('doc'), thread: lane('thread') }
}

/** Says of an article whether this query may find it: for whom it is, which lane, which ids. */
function visibility(query: ArticleQuery): (article: SearchableArticle) => boolean {
  const excluded = new Set(query.exclude)
  const only = query.only && new Set(query.only)
  const audiences = new Set(query.audiences)
  return ({ id, kind, audience }) =>
    query.kinds.includes(kind) &&
    audience.some((one) => audiences.has(one)) &&
    !excluded.has(id) &&
    (only === undefined || only.has(id))
}
