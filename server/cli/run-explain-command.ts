import { createArticleStore } from '../adapters/database/article-store.ts'
import { openDatabase } from '../adapters/database/open-database.ts'
import { createSiteSettingsStore } from '../adapters/database/site-settings-store.ts'
import { openEngine } from '../adapters/open-engine.ts'
import { openSearch } from '../adapters/open-search.ts'
import { createExplain } from '../composition/create-explain.ts'
import { type Config, readConfig } from '../config.ts'
import type { ArticleStore } from '../content/article-store.ts'
import { createSearchSync } from '../content/indexing/search-sync.ts'
import { createLog } from '../create-log.ts'
import { createLiveSites } from '../sites/live-sites.ts'
import { readSitesFile } from '../sites/read-sites-file.ts'
import type { ArticleSearch } from '../suggestions/article-search.ts'
import type { ExplainRequest } from '../suggestions/explanation/explain-request.ts'
import type { Explanation } from '../suggestions/explanation/explanation.ts'
import { ExplainError, remoteExplain } from '../suggestions/explanation/remote-explain.ts'
import { controlOfHolder } from './control-of-holder.ts'
import { explainCommand } from './explain-command.ts'
import { interruption } from './interruption.ts'

/** `guichet explain` on the configured store and engine, or through the running server that holds them. */
export async function runExplainCommand(args: string[]): Promise<number> {
  const config = readConfig(process.env)
  const signal = interruption()
  return explainCommand(args, {
    stdout: process.stdout,
    stderr: process.stderr,
    explain: async (request) => {
      const control = await controlOfHolder(config)
      return control ? remoteExplain(control, request, signal) : explainHere(config, request, signal)
    },
  })
}

async function explainHere(
  config: Config,
  request: ExplainRequest,
  signal: AbortSignal,
): Promise<Explanation> {
  await using cleanUp = new AsyncDisposableStack()
  const database = await openDatabase(config)
  cleanUp.defer(() => database.close())
  const articles = createArticleStore(database)
  const search = await openUpToDate(config, articles)
  cleanUp.defer(() => search.close())
  const configured = config.sitesFile ? await readSitesFile(config.sitesFile) : []
  const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`
  const sites = createLiveSites(configured, createSiteSettingsStore(database))
  await sites.refresh()
  const explain = createExplain({ search, articles, sites: () => sites.all(), publicUrl })
  try {
    return await explain(request, signal)
  } catch (error) {
    if (error instanceof ExplainError) throw error
    throw new ExplainError(`The search engine does not answer: ${(error as Error).message}`, { cause: error })
  }
}

/** A cluster is asked as it is. An embedded index of several servers on one database is not ours to open: it is made anew. */
async function openUpToDate(config: Config, articles: ArticleStore): Promise<ArticleSearch> {
  if (config.elasticsearch) return openSearch(config, await articles.storeId(), { leavesSynonyms: true })
  const search = config.databaseUrl
    ? await openEngine(config, { indexPrefix: 'guichet' })
    : await openSearch(config, await articles.storeId())
  await createSearchSync({ articles, search, log: createLog(config.logLevel) }).catchUp()
  return search
}
