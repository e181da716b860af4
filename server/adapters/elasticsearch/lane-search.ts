import type { Client, estypes, TransportRequestOptions } from '@elastic/elasticsearch'
import type { ArticleKind } from '../../contract/vocabulary.ts'
import type { ArticleLanes, ArticleQuery, ArticleSearch } from '../../suggestions/article-search.ts'
import { type RankedCandidate, rankLane } from '../../suggestions/ranking/rank-lane.ts'
import { candidateRequest, pinnedRequest } from './candidate-request.ts'
import { candidatesOf, type FoundCandidate } from './candidate-response.ts'
import { hitOf, type ShownArticle, type ShownHit } from './hit-response.ts'
import type { HighlightMarks } from './marked-text.ts'
import { answersOf, isPartial } from './partial-answers.ts'
import { passageRequest } from './passage-request.ts'

interface LaneSearchOptions {
  /** The alias of all languages. */
  index: string
  /** There are rules to say a question otherwise. */
  withSynonyms: boolean
  marks: HighlightMarks
  /** How each request is sent. */
  request: TransportRequestOptions
}

type RankedLanes = Record<ArticleKind, RankedCandidate<FoundCandidate>[]>

/** A word is as rare in the small index of one language as in the large one of another: their scores are compared. */
const ACROSS_INDICES = { search_type: 'dfs_query_then_fetch', allow_partial_search_results: true } as const

/** Two round trips: the candidates of every lane, then what is shown of the few that are hits. */
export function createLaneSearch(
  client: Client,
  { index, withSynonyms, marks, request }: LaneSearchOptions,
): ArticleSearch['search'] {
  async function rankedLanes(
    query: ArticleQuery,
    signal: AbortSignal,
  ): Promise<{ ranked: RankedLanes; partial: boolean }> {
    const { kinds, lang, limit, pinned } = query
    const searches: estypes.SearchRequest[] = [
      ...kinds.map((kind) => candidateRequest(query, kind, withSynonyms)),
      ...(pinned.length > 0 ? [pinnedRequest(query)] : []),
    ]
    const { responses } = await client.msearch<unknown>(
      {
        searches: searches.flatMap((search) => [{ index, ...ACROSS_INDICES }, search]),
        include_named_queries_score: true,
      },
      { ...request, signal },
    )
    const { answers, partial } = answersOf(responses)
    // What the words find comes first: it has its scores.
    const found = new Map<string, FoundCandidate>()
    for (const candidate of answers.flatMap((answer) => (answer ? candidatesOf(answer) : [])))
      if (!found.has(candidate.id)) found.set(candidate.id, candidate)
    const ranked: RankedLanes = { doc: [], thread: [] }
    const now = Date.now()
    for (const kind of kinds) {
      const candidates = [...found.values()].filter((candidate) => candidate.kind === kind)
      ranked[kind] = rankLane(candidates, { lang, limit, pinned, now })
    }
    return { ranked, partial }
  }

  /** By id; without them a hit has its title and address still. */
  async function shownArticles(
    query: ArticleQuery,
    ids: readonly string[],
    signal: AbortSignal,
  ): Promise<{ shown: ReadonlyMap<string, ShownHit>; partial: boolean }> {
    try {
      const response = await client.search<ShownArticle>(
        { index, allow_partial_search_results: true, ...passageRequest(query, ids, marks) },
        { ...request, signal },
      )
      const shown = new Map(response.hits.hits.flatMap((hit) => (hit._source ? [[hit._source.id, hit]] : [])))
      return { shown, partial: isPartial(response) }
    } catch (error) {
      if (signal.aborted) throw error
      return { shown: new Map(), partial: true }
    }
  }

  return async (query, signal) => {
    const lanes: ArticleLanes = { doc: [], thread: [], partial: false }
    if (query.kinds.length === 0) return lanes
    const { ranked, partial } = await rankedLanes(query, signal)
    const ids = query.kinds.flatMap((kind) => ranked[kind].map(({ candidate }) => candidate.id))
    if (ids.length === 0) return { ...lanes, partial }
    const passages = await shownArticles(query, ids, signal)
    for (const kind of query.kinds)
      lanes[kind] = ranked[kind].map((one) => hitOf(one, passages.shown.get(one.candidate.id), marks))
    return { ...lanes, partial: partial || passages.partial }
  }
}
