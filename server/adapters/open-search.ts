import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { ArticleSearch } from '../suggestions/article-search.ts'

/** Elasticsearch where it is configured, else the engine in process with its index in the data folder. */
export async function openSearch({ elasticsearch, dataFolder }: Config): Promise<ArticleSearch> {
  // Each is loaded only where it is used: the client alone would double the time of an embedded start.
  if (!elasticsearch) {
    const { createEmbeddedSearch } = await import('./embedded-search/embedded-search.ts')
    return createEmbeddedSearch({ folder: join(dataFolder, 'search') })
  }
  const { createElasticsearchSearch } = await import('./elasticsearch/elasticsearch-search.ts')
  const { node, apiKey, caFile } = elasticsearch
  return createElasticsearchSearch({ node, ...(apiKey ? { apiKey } : {}), ...(caFile ? { caFile } : {}) })
}
