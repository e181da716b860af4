import { join } from 'node:path'
import type { SynonymRule } from '../../language/synonyms.ts'
import type { ArticleSearch } from '../../suggestions/article-search.ts'
import type { SearchWorkerCalls, SearchWorkerData } from './search-worker-calls.ts'
import { WorkerClient } from './worker-client.ts'

interface EmbeddedSearchOptions {
  /** Keeps the index between starts; without it the index lives in memory alone. */
  folder?: string
  /** What people say for one another. */
  synonyms?: readonly SynonymRule[]
}

const WORKER = new URL('./search-worker.ts', import.meta.url)

/**
 * The search engine that needs nothing installed. It lives in a worker thread, so that neither indexing nor a heavy query
 * holds up the server. Its file is a copy: lost or damaged, the index stands at revision 0 and is filled again.
 */
export async function createEmbeddedSearch({
  folder,
  synonyms = [],
}: EmbeddedSearchOptions = {}): Promise<ArticleSearch> {
  const worker = new WorkerClient<SearchWorkerCalls>({
    file: WORKER,
    workerData: {
      file: folder === undefined ? undefined : join(folder, 'index.bin'),
      synonyms,
    } satisfies SearchWorkerData,
  })
  await worker.start()
  return {
    search: (query, signal) => worker.call('search', query, signal),
    apply: (changes) => worker.call('apply', changes),
    revision: () => worker.call('revision', undefined),
    isOutdated: async () => false,
    async replace(fill) {
      await worker.call('beginReplacement', undefined)
      await fill({
        apply: (changes) => worker.call('applyToReplacement', changes),
        revision: () => worker.call('replacementRevision', undefined),
      })
      await worker.call('finishReplacement', undefined)
    },
    close: async () => {
      await worker.call('save', undefined).catch(() => {})
      await worker.close()
    },
  }
}
