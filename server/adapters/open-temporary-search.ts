import { randomUUID } from 'node:crypto'
import { StartUpError } from '../start-up-error.ts'
import type { ArticleSearch } from '../suggestions/article-search.ts'
import { type EngineConfig, openEngine } from './open-engine.ts'

/**
 * An empty search engine of its own beside all others, gone once it is closed: in memory, or in indices of the configured
 * cluster named `guichet-evaluate-…`.
 *
 * @throws {StartUpError} when no cluster is configured, and as `openEngine` does.
 */
export async function openTemporarySearch(
  engine: 'embedded' | 'elasticsearch',
  config: EngineConfig,
): Promise<ArticleSearch> {
  const indexPrefix = `guichet-evaluate-${randomUUID().slice(0, 8)}`
  if (engine === 'embedded') return openEngine({ ...config, elasticsearch: null }, { indexPrefix })
  const { elasticsearch } = config
  if (!elasticsearch) {
    throw new StartUpError(
      'configuration_invalid',
      'ELASTICSEARCH_URL is not set: it says where the cluster is.',
    )
  }
  const { createClusterClient } = await import('./elasticsearch/cluster-client.ts')
  const { removeIndices } = await import('./elasticsearch/remove-indices.ts')
  const search = await openEngine(config, { indexPrefix })
  return {
    ...search,
    close: async () => {
      await search.close()
      const { node, caFile } = elasticsearch
      const apiKey = elasticsearch.indexingApiKey ?? elasticsearch.apiKey
      const client = createClusterClient({
        node,
        ...(apiKey ? { apiKey } : {}),
        ...(caFile ? { caFile } : {}),
      })
      try {
        await removeIndices(client, `${indexPrefix}-*`)
      } finally {
        await client.close()
      }
    },
  }
}
