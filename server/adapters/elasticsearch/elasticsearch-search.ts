import { randomUUID } from 'node:crypto'
import type { ArticleLanes, ArticleSearch } from '../../suggestions/article-search.ts'
import type { ArticleSource } from './article-document.ts'
import { createArticleIndices } from './article-indices.ts'
import { bulkRequests, requireTaken } from './bulk-request.ts'
import { type ClusterOptions, createClusterClient } from './cluster-client.ts'
import type { HighlightMarks } from './highlight-request.ts'
import { searchRequest } from './search-request.ts'
import { hitsOf } from './search-response.ts'

interface ElasticsearchSearchOptions extends ClusterOptions {
  /** What the names of Guichet's indices begin with; deployments that share a cluster need one each. */
  indexPrefix?: string
}

/** Indexing a batch of long pages takes a busy cluster longer than a search. */
const BULK_TIMEOUT_MS = 60_000

/** Articles in Elasticsearch 9. The cluster need not be up yet; indices are made when the first article comes. */
export async function createElasticsearchSearch({
  indexPrefix = 'guichet',
  ...cluster
}: ElasticsearchSearchOptions): Promise<ArticleSearch> {
  const client = createClusterClient(cluster)
  const indices = createArticleIndices(client, indexPrefix)
  // Not to be guessed, so that no text can pass for a highlight.
  const marks: HighlightMarks = { open: `<${randomUUID()}>`, close: `</${randomUUID()}>` }

  const search: ArticleSearch = {
    async search(query, signal) {
      const lanes: ArticleLanes = { doc: [], thread: [], partial: false }
      if (query.kinds.length === 0) return lanes
      const searches = query.kinds.flatMap((kind) => [
        { index: indices.alias },
        searchRequest(query, kind, marks),
      ])
      const { responses } = await client.msearch<ArticleSource>({ searches }, { signal, maxRetries: 0 })
      for (const [at, kind] of query.kinds.entries()) {
        const response = responses[at]
        if (!response || 'error' in response)
          throw new Error(
            `Elasticsearch could not search: ${response?.error.type}: ${response?.error.reason}`,
          )
        lanes[kind] = hitsOf(response, marks)
      }
      return lanes
    },

    async apply(changes) {
      const { name, revision } = await indices.ensure()
      if (revision < changes.after)
        throw new Error(
          `The index ${name} stands at revision ${revision}; these changes start after ${changes.after}.`,
        )
      if (revision >= changes.revision) return
      for (const operations of bulkRequests(changes)) {
        // Through the alias alone: to a name that is gone, Elasticsearch would make an index without our mapping.
        const response = await client.bulk(
          { index: indices.alias, require_alias: true, operations },
          { requestTimeout: BULK_TIMEOUT_MS },
        )
        requireTaken(response)
      }
      await client.indices.refresh({ index: indices.alias })
      await indices.raiseRevision(changes.revision)
    },

    async revision() {
      return (await indices.current())?.revision ?? 0
    },

    isOutdated: async () => false,

    async replace(fill) {
      await indices.startOver()
      await fill(search)
    },

    close: () => client.close(),
  }
  return search
}
