import { createArticleStore } from '../../server/adapters/database/article-store.ts'
import { openDatabase } from '../../server/adapters/database/open-database.ts'
import type { ArticleStore } from '../../server/content/article-store.ts'
import { dataFolderWithStore } from './embedded-store.ts'

/** An empty article store on the real embedded engine; `close` takes its folder away. */
export async function openArticleStore(): Promise<{ articles: ArticleStore; close(): Promise<void> }> {
  const { folder, remove } = await dataFolderWithStore()
  const database = await openDatabase({ dataFolder: folder })
  return {
    articles: createArticleStore(database),
    async close() {
      await database.close()
      remove()
    },
  }
}
