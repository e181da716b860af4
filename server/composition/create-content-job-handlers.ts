import type { Logger } from 'pino'
import type { Stores } from '../adapters/database/create-stores.ts'
import type { Config } from '../config.ts'
import { directIndexTarget } from '../content/indexing/index-target.ts'
import { runSource } from '../content/sources/run-source.ts'
import { createAskAgain } from '../deflection/gaps/ask-again.ts'
import type { CurrentTopics } from '../deflection/gaps/current-topics.ts'
import { createAskGapAgain } from '../jobs/handlers/ask-gap-again.ts'
import { createImportSource } from '../jobs/handlers/import-source.ts'
import type { JobHandlers } from '../jobs/job-queue.ts'
import type { ArticleSearch } from '../suggestions/article-search.ts'
import { configuredSources } from './configured-sources.ts'
import { createAskSearch } from './create-ask-search.ts'

interface ContentJobHandlerDependencies {
  config: Pick<Config, 'publicUrl' | 'discourseKeys'>
  stores: Pick<Stores, 'articles' | 'sources' | 'gaps'>
  search: ArticleSearch
  currentTopics: CurrentTopics
  /** Aborts when the server stops. */
  stopping: AbortSignal
  publicUrl: string
  clock: () => Date
  log: Logger
}

/** What is done about content besides answering requests: sources are read again, and gaps that were filled are asked again. */
export function createContentJobHandlers({
  config,
  stores: { articles, sources, gaps },
  search,
  currentTopics,
  stopping,
  publicUrl,
  clock,
  log,
}: ContentJobHandlerDependencies): Pick<JobHandlers, 'import-source' | 'ask-gap-again'> {
  const searchRevision = () => search.revision()
  return {
    'import-source': createImportSource({
      run: runSource({
        target: directIndexTarget({ articles, sources }),
        readSource: configuredSources(config),
        clock,
        log,
      }),
      stopping,
      log,
    }),
    'ask-gap-again': createAskGapAgain({
      askAgain: createAskAgain({
        store: gaps,
        currentTopics,
        ask: createAskSearch({ search, publicUrl, log }),
        searchRevision,
        clock,
      }),
      contentRevision: () => articles.revision(),
      searchRevision,
    }),
  }
}
