import type { Article } from '../../server/content/article.ts'
import type { PageEntry, PageFailure } from '../../server/content/pages/page-entry.ts'

/** Reads a source to its end: the articles, and the failures with their file names without the folder. */
export async function readAll(
  entries: AsyncIterable<PageEntry>,
): Promise<{ articles: Article[]; failures: PageFailure[]; entries: PageEntry[] }> {
  const all: PageEntry[] = []
  for await (const entry of entries) all.push(entry)
  return {
    entries: all,
    articles: all.flatMap((entry) => ('article' in entry ? [entry.article] : [])),
    failures: all.flatMap((entry) => ('failure' in entry ? [entry.failure] : [])),
  }
}
