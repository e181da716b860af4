import { randomUUID } from 'node:crypto'
import type { SynonymRule } from '../../language/synonyms.ts'
import type { ArticleSearch } from '../../suggestions/article-search.ts'
import { createArticleIndexing } from './article-indexing.ts'
import {
  type ClusterOptions,
  createClusterClient,
  createIndexingClient,
  searchOptions,
} from './cluster-client.ts'
import { indexNames } from './index-names.ts'
import { createIndexSets } from './index-sets.ts'
import { createLaneSearch } from './lane-search.ts'

interface ElasticsearchSearchOptions extends ClusterOptions {
  /** For writing; without it, `apiKey` does both. */
  indexingApiKey?: string
  /** What the names of Guichet's indices begin with; deployments that share a cluster need one each. */
  indexPrefix?: string
  /** What people say for one another, by the site owner. */
  synonyms?: readonly SynonymRule[]
  /** Never builds the index anew for other synonyms than it was made with: another process knows them. */
  leavesSynonyms?: boolean
}

/**
 * Articles in Elasticsearch 9. The cluster need not be up yet; indices are made when articles come. What looks after the
 * index rejects with `IndexKeptElsewhere` where the key may only read.
 */
export async function createElasticsearchSearch({
  indexPrefix = 'guichet',
  indexingApiKey,
  synonyms = [],
  leavesSynonyms = false,
  ...cluster
}: ElasticsearchSearchOptions): Promise<ArticleSearch> {
  const client = createClusterClient(cluster)
  const indexingClient = createIndexingClient(
    indexingApiKey ? { ...cluster, apiKey: indexingApiKey } : cluster,
  )
  const names = indexNames(indexPrefix)
  return {
    search: createLaneSearch(client, {
      index: names.all,
      withSynonyms: synonyms.length > 0,
      // Not to be guessed, so that no text can pass for a highlight.
      marks: { open: `<${randomUUID()}>`, close: `</${randomUUID()}>` },
      request: searchOptions(cluster),
    }),
    ...createArticleIndexing(indexingClient, createIndexSets(indexingClient, names, synonyms), {
      leavesSynonyms,
    }),
    async close() {
      await client.close()
      await indexingClient.close()
    },
  }
}
