import { createArticleStore } from '../adapters/database/article-store.ts'
import { DataFolderInUse, readLock } from '../adapters/database/data-folder-lock.ts'
import { openDatabase } from '../adapters/database/open-database.ts'
import { createSourceStore } from '../adapters/database/source-store.ts'
import { openSearch } from '../adapters/open-search.ts'
import type { Config } from '../config.ts'
import type { ArticleStore } from '../content/article-store.ts'
import { directIndexTarget, type IndexTarget } from '../content/indexing/index-target.ts'
import { createSearchSync } from '../content/indexing/search-sync.ts'
import { createLog } from '../create-log.ts'
import { openIndexTarget } from './open-index-target.ts'

/** The configured store, opened here or reached through the server that holds it. Errors: as `openIndexTarget`'s. */
export function openConfiguredTarget(config: Config): Promise<IndexTarget> {
  const openDirect = () => openStore(config)
  if (config.databaseUrl) return openDirect()
  return openIndexTarget({
    readHolder: () => readLock(config.dataFolder),
    openDirect,
    isFolderTaken: (error) => error instanceof DataFolderInUse,
  })
}

async function openStore(config: Config): Promise<IndexTarget> {
  const database = await openDatabase(config)
  const articles = createArticleStore(database)
  return directIndexTarget({
    articles,
    sources: createSourceStore(database),
    afterIndex: () => bringClusterUpToDate(config, articles),
    close: () => database.close(),
  })
}

/** The embedded index belongs to the server, which catches up by itself; a cluster is brought up to date here. */
async function bringClusterUpToDate(config: Config, articles: ArticleStore): Promise<void> {
  if (!config.elasticsearch) return
  const log = createLog(config.logLevel)
  const search = await openSearch(config, await articles.storeId(), { leavesSynonyms: true })
  try {
    await createSearchSync({ articles, search, log }).catchUp()
  } finally {
    await search.close()
  }
}
