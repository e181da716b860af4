import { createArticleStore } from '../adapters/database/article-store.ts'
import { DataFolderInUse, readLock } from '../adapters/database/data-folder-lock.ts'
import { openDatabase } from '../adapters/database/open-database.ts'
import { openSearch } from '../adapters/open-search.ts'
import { type Config, readConfig } from '../config.ts'
import { directIndexTarget, type IndexTarget } from '../content/index-target.ts'
import { createSearchSync } from '../content/search-sync.ts'
import { createLog } from '../create-log.ts'
import { indexCommand } from './index-command.ts'
import { openIndexTarget } from './open-index-target.ts'

/** `guichet index` on the configured store. */
export async function runIndexCommand(args: string[]): Promise<number> {
  const interruption = new AbortController()
  process.once('SIGINT', () => interruption.abort())
  process.once('SIGTERM', () => interruption.abort())
  return indexCommand(args, {
    stdout: process.stdout,
    stderr: process.stderr,
    signal: interruption.signal,
    openTarget: () => openConfiguredTarget(readConfig(process.env)),
  })
}

function openConfiguredTarget(config: Config): Promise<IndexTarget> {
  const openDirect = () => openStore(config)
  if (config.databaseUrl) return openDirect()
  return openIndexTarget({
    readHolder: () => readLock(config.dataFolder),
    openDirect,
    isFolderTaken: (error) => error instanceof DataFolderInUse,
  })
}

async function openStore(config: Config): Promise<IndexTarget> {
  const { databaseUrl, dataFolder } = config
  const database = await openDatabase({ databaseUrl: databaseUrl ?? undefined, dataFolder })
  const articles = createArticleStore(database)
  return directIndexTarget({
    articles,
    afterIndex: () => bringClusterUpToDate(config, articles),
    close: () => database.close(),
  })
}

/** The embedded index belongs to the server, which catches up by itself; a cluster is brought up to date here. */
async function bringClusterUpToDate(
  config: Config,
  articles: ReturnType<typeof createArticleStore>,
): Promise<void> {
  if (!config.elasticsearch) return
  const log = createLog(config.logLevel)
  const search = await openSearch(config, await articles.storeId())
  try {
    await createSearchSync({ articles, search, log }).catchUp()
  } finally {
    await search.close()
  }
}
