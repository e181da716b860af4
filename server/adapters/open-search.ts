import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { ArticleSearch } from '../suggestions/article-search.ts'
import { createElasticsearchSearch } from './elasticsearch/elasticsearch-search.ts'
import { createEmbeddedSearch } from './embedded-search/embedded-search.ts'

/** Elasticsearch where it is configured, else the engine in process with its index in the data folder. */
export function openSearch({ elasticsearch, dataFolder }: Config): Promise<ArticleSearch> {
  if (!elasticsearch) return createEmbeddedSearch({ folder: join(dataFolder, 'search') })
  const { node, apiKey, caFile } = elasticsearch
  return createElasticsearchSearch({ node, ...(apiKey ? { apiKey } : {}), ...(caFile ? { caFile } : {}) })
}
