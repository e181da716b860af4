import { accessSync, constants } from 'node:fs'
import type { Config } from '../config.ts'
import { StartUpError } from '../start-up-error.ts'
import type { ArticleSearch } from '../suggestions/article-search.ts'
import { readSynonymsFile } from './read-synonyms-file.ts'

export type EngineConfig = Pick<Config, 'elasticsearch' | 'synonymsFile'>

interface EnginePlace {
  /** What the names of its indices begin with, on Elasticsearch. */
  indexPrefix: string
  /** Keeps the embedded index between starts; without it the index lives in memory alone. */
  folder?: string
  /** Of a process that need not know the synonyms: without a file it leaves those of the index as they are. */
  leavesSynonyms?: boolean
}

/**
 * Elasticsearch where it is configured, else the engine in process.
 *
 * @throws {StartUpError} when the file of synonyms is broken, or that of the cluster's certificate authority cannot be read.
 */
export async function openEngine(
  { elasticsearch, synonymsFile }: EngineConfig,
  { indexPrefix, folder, leavesSynonyms = false }: EnginePlace,
): Promise<ArticleSearch> {
  const synonyms = await readSynonymsFile(synonymsFile)
  // Each is loaded only where it is used: the client alone would double the time of an embedded start.
  if (!elasticsearch) {
    const { createEmbeddedSearch } = await import('./embedded-search/embedded-search.ts')
    return createEmbeddedSearch({ synonyms, ...(folder === undefined ? {} : { folder }) })
  }
  const { createElasticsearchSearch } = await import('./elasticsearch/elasticsearch-search.ts')
  const { node, apiKey, indexingApiKey, caFile } = elasticsearch
  if (caFile) assertReadable(caFile)
  return createElasticsearchSearch({
    node,
    indexPrefix,
    synonyms,
    leavesSynonyms: leavesSynonyms && synonymsFile === null,
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
