import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { StartUpError } from '../start-up-error.ts'
import type { ArticleSearch } from '../suggestions/article-search.ts'
import { readSynonymsFile } from './read-synonyms-file.ts'

/**
 * Elasticsearch where it is configured, else the engine in process with its index in the data folder. The index is named
 * after the store that it is made from: two deployments can share a cluster, and none is taken for another's.
 *
 * @throws {StartUpError} when the file of synonyms is broken, or that of the cluster's certificate authority cannot be read.
 */
export async function openSearch(
  { elasticsearch, dataFolder, synonymsFile }: Pick<Config, 'elasticsearch' | 'dataFolder' | 'synonymsFile'>,
  storeId: string,
): Promise<ArticleSearch> {
  const name = storeId.slice(0, 8)
  const synonyms = await readSynonymsFile(synonymsFile)
  // Each is loaded only where it is used: the client alone would double the time of an embedded start.
  if (!elasticsearch) {
    const { createEmbeddedSearch } = await import('./embedded-search/embedded-search.ts')
    return createEmbeddedSearch({ folder: join(dataFolder, 'search', name), synonyms })
  }
  const { createElasticsearchSearch } = await import('./elasticsearch/elasticsearch-search.ts')
  const { node, apiKey, indexingApiKey, caFile } = elasticsearch
  if (caFile) assertReadable(caFile)
  return createElasticsearchSearch({
    node,
    indexPrefix: `guichet-${name}`,
    synonyms,
    ...(apiKey ? { apiKey } : {}),
    ...(indexingApiKey ? { indexingApiKey } : {}),
    ...(caFile ? { caFile } : {}),
  })
}

function assertReadable(caFile: string): void {
  try {
    accessSync(caFile, constants.R_OK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new StartUpError('configuration_invalid', `ELASTICSEARCH_CA: ${caFile} cannot be read (${code}).`)
  }
}
