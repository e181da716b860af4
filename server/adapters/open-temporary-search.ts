import { randomUUID } from 'node:crypto'
import type { Config } from '../config.ts'
import { StartUpError } from '../start-up-error.ts'
import type { ArticleSearch } from '../suggestions/article-search.ts'

/**
 * An empty search engine of its own beside all others, gone once it is closed: in memory, or in indices of the configured
 * cluster named `guichet-evaluate-…`.
 *
 * @throws {StartUpError} when no cluster is configured, or its settings cannot be read.
 */
export async function openTemporarySearch(
  engine: 'embedded' | 'elasticsearch',
  config: Config,
): Promise<ArticleSearch> {
  if (engine === 'embedded') {
    const { createEmbeddedSearch } = await import('./embedded-search/embedded-search.ts')
    return createEmbeddedSearch()
  }
  const { elasticsearch } = config
  if (!elasticsearch) {
    throw new StartUpError(
      'configuration_invalid',
      'ELASTICSEARCH_URL is not set: it says where the cluster is.',
    )
  }
  const { createClusterClient } = await import('./elasticsearch/cluster-client.ts')
  const { removeIndices } = await import('./elasticsearch/remove-indices.ts')
  const { createElasticsearchSearch } = await import('./elasticsearch/elasticsearch-search.ts')
  const { node, apiKey, caFile } = elasticsearch
  const access = { node, ...(apiKey ? { apiKey } : {}), ...(caFile ? { caFile } : {}) }
  const indexPrefix = `guichet-evaluate-${randomUUID().slice(0, 8)}`
  const search = await createElasticsearchSearch({ ...access, indexPrefix })
  return {
    ...search,
    close: async () => {
      await search.close()
      const client = createClusterClient(access)
      try {
        await removeIndices(client, indexPrefix)
      } finally {
        await client.close()
      }
    },
  }
}
