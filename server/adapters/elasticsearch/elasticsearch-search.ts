import { randomUUID } from 'node:crypto'
import type { Client } from '@elastic/elasticsearch'
import type {
  ArticleHit,
  ArticleLanes,
  ArticleQuery,
  ArticleSearch,
} from '../../suggestions/article-search.ts'
import { type RankedCandidate, rankLane } from '../../suggestions/ranking/rank-lane.ts'
import type { SynonymRule } from '../../suggestions/synonyms.ts'
import { createArticleIndexing } from './article-indexing.ts'
import { candidateRequest, pinnedRequest } from './candidate-request.ts'
import { candidatesOf, type FoundCandidate } from './candidate-response.ts'
import { type ClusterOptions, createClusterClient } from './cluster-client.ts'
import { hitOf, type ShownArticle } from './hit-response.ts'
import { indexNames } from './index-names.ts'
import { createIndexSets } from './index-sets.ts'
import type { HighlightMarks } from './marked-text.ts'
import { answersOf, isPartial } from './partial-answers.ts'
import { passageRequest } from './passage-request.ts'

interface ElasticsearchSearchOptions extends ClusterOptions {
  /** For writing; without it, `apiKey` does both. */
  indexingApiKey?: string
  /** What the names of Guichet's indices begin with; deployments that share a cluster need one each. */
  indexPrefix?: string
  /** What people say for one another, by the site owner. */
  synonyms?: readonly SynonymRule[]
}

/**
 * Articles in Elasticsearch 9. The cluster need not be up yet; indices are made when articles come. What looks after the
 * index rejects with `IndexKeptElsewhere` where the key may only read.
 */
export async function createElasticsearchSearch({
  indexPrefix = 'guichet',
  indexingApiKey,
  synonyms = [],
  ...cluster
}: ElasticsearchSearchOptions): Promise<ArticleSearch> {
  const client = createClusterClient(cluster)
  const indexingClient = indexingApiKey ? createClusterClient({ ...cluster, apiKey: indexingApiKey }) : client
  const names = indexNames(indexPrefix)
  // Not to be guessed, so that no text can pass for a highlight.
  const marks: HighlightMarks = { open: `<${randomUUID()}>`, close: `</${randomUUID()}>` }
  const searchLanes = createLaneSearch(client, names.all, synonyms.length > 0, marks)
  return {
    search: searchLanes,
    ...createArticleIndexing(indexingClient, createIndexSets(indexingClient, names, synonyms)),
    async close() {
      await client.close()
      if (indexingClient !== client) await indexingClient.close()
    },
  }
}

type Ranked = RankedCandidate<FoundCandidate>

/** Two round trips: candidates of every lane, then what is shown of the few that are hits. */
function createLaneSearch(client: Client, index: string, withSynonyms: boolean, marks: HighlightMarks) {
  async function rankedLanes(
    query: ArticleQuery,
    signal: AbortSignal,
  ): Promise<{ ranked: Ranked[][]; partial: boolean }> {
    const requests = [
      ...query.kinds.map((kind) => candidateRequest(query, kind, withSynonyms)),
      ...(query.pinned.length > 0 ? [pinnedRequest(query)] : []),
    ]
    const { responses } = await client.msearch<unknown>(
      {
        searches: requests.flatMap((request) => [{ index, allow_partial_search_results: true }, request]),
        include_named_queries_score: true,
      },
      { signal, maxRetries: 0 },
    )
    const { answers, partial } = answersOf(responses)
    const pinned = answers[query.kinds.length]
    const now = Date.now()
    const ranked = query.kinds.map((kind, at) => {
      const found = answers[at] ? candidatesOf(answers[at]) : []
      const known = new Set(found.map(({ id }) => id))
      const added = (pinned ? candidatesOf(pinned) : []).filter(
        (one) => one.kind === kind && !known.has(one.id),
      )
      return rankLane([...found, ...added], {
        lang: query.lang,
        limit: query.limit,
        pinned: query.pinned,
        now,
      })
    })
    return { ranked, partial }
  }

  return async (query: ArticleQuery, signal: AbortSignal): Promise<ArticleLanes> => {
    const lanes: ArticleLanes = { doc: [], thread: [], partial: false }
    if (query.kinds.length === 0) return lanes
    const { ranked, partial } = await rankedLanes(query, signal)
    lanes.partial = partial
    const ids = ranked.flat().map(({ candidate }) => candidate.id)
    if (ids.length === 0) return lanes
    const response = await client.search<ShownArticle>(
      { index, allow_partial_search_results: true, ...passageRequest(query, ids, marks) },
      { signal, maxRetries: 0 },
    )
    lanes.partial ||= isPartial(response)
    const shown = new Map(response.hits.hits.map((hit) => [hit._source?.id, hit]))
    for (const [at, kind] of query.kinds.entries())
      lanes[kind] = (ranked[at] ?? []).map(
        (one): ArticleHit => hitOf(one, shown.get(one.candidate.id), marks),
      )
    return lanes
  }
}
