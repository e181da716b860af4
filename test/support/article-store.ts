import { createArticleStore } from '../../server/adapters/database/article-store.ts'
import { openDatabase } from '../../server/adapters/database/open-database.ts'
import { createSourceStore } from '../../server/adapters/database/source-store.ts'
import type { ArticleStore } from '../../server/content/article-store.ts'
import type { SourceStore } from '../../server/content/sources/source-store.ts'
import { dataFolderWithStore } from './embedded-store.ts'

/** Empty article and source stores on the real embedded engine; `close` takes their folder away. */
export async function openArticleStore(): Promise<{
  articles: ArticleStore
  sources: SourceStore
  close(): Promise<void>
}> {
  const { folder, remove } = await dataFolderWithStore()
  const database = await openDatabase({ dataFolder: folder })
  return {
    articles: createArticleStore(database),
    sources: createSourceStore(database),
    async close() {
      await database.close()
      remove()
    },
  }
}
