import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { ArticleSearch } from '../suggestions/article-search.ts'
import { type EngineConfig, openEngine } from './open-engine.ts'

/**
 * The configured engine, an embedded one with its index in the data folder. The index is named after the store that it is
 * made from: two deployments can share a cluster, and none is taken for another's.
 *
 * @throws {StartUpError} as `openEngine` does.
 */
export function openSearch(
  config: EngineConfig & Pick<Config, 'dataFolder'>,
  storeId: string,
  { leavesSynonyms = false }: { leavesSynonyms?: boolean } = {},
): Promise<ArticleSearch> {
  const name = storeId.slice(0, 8)
  return openEngine(config, {
    indexPrefix: `guichet-${name}`,
    folder: join(config.dataFolder, 'search', name),
    leavesSynonyms,
  })
}
