import type { Article } from './article.ts'
import type { ReadPage } from './page-entry.ts'

/** A batch is one transaction of the store and one request to a running server. */
const BATCH = { pages: 200, characters: 4 * 1024 * 1024 }

/** Pages in batches, bounded by number and by length; a page longer than the bound is a batch of its own. */
export async function* pageBatches(pages: AsyncIterable<ReadPage>): AsyncGenerator<ReadPage[]> {
  let batch: ReadPage[] = []
  let characters = 0
  for await (const page of pages) {
    const length = lengthOf(page.article)
    if (batch.length === BATCH.pages || (batch.length > 0 && characters + length > BATCH.characters)) {
      yield batch
      batch = []
      characters = 0
    }
    batch.push(page)
    characters += length
  }
  if (batch.length > 0) yield batch
}

/** Blocks repeat the body with its structure. */
function lengthOf({ title, body, blocks }: Article): number {
  return title.length + body.length * (blocks ? 2 : 1)
}
