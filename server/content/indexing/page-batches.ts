import type { Article } from '../article.ts'
import type { GonePage, ReadPage, SourceProgress, UnchangedPage } from '../pages/page-entry.ts'

/** What a batch stores. */
export type StorableEntry = ReadPage | UnchangedPage | GonePage | SourceProgress

/** A batch is one transaction of the store and one request to a running server; a slow source's is closed by its age. */
const BATCH = { entries: 200, characters: 4 * 1024 * 1024, ageMs: 5_000 }

/**
 * Entries in batches, bounded by number, by length and by the time since the first of them; a page longer than the bound
 * is a batch of its own. `now` is in milliseconds.
 */
export async function* pageBatches(
  entries: AsyncIterable<StorableEntry>,
  now: () => number = () => performance.now(),
): AsyncGenerator<StorableEntry[]> {
  let batch: StorableEntry[] = []
  let characters = 0
  let begun = 0
  for await (const entry of entries) {
    const length = 'article' in entry ? lengthOf(entry.article) : 0
    if (batch.length > 0 && characters + length > BATCH.characters) {
      yield batch
      batch = []
    }
    if (batch.length === 0) {
      characters = 0
      begun = now()
    }
    batch.push(entry)
    characters += length
    if (batch.length === BATCH.entries || now() - begun >= BATCH.ageMs) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

/** Blocks repeat the body with its structure. */
function lengthOf({ title, body, blocks }: Article): number {
  return title.length + body.length * (blocks ? 2 : 1)
}
