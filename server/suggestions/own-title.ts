import type { SearchableArticle } from './article-search.ts'

/** What shows that a title was cut from a text (`content/pages/article-from-fields.ts`). */
const CUT = '…'

/**
 * The title as far as it says something of its own: empty where a page without one is called by the beginning of its text.
 * That would make the words of the first sentence weigh as much as a title's.
 */
export function ownTitle({ title, body }: Pick<SearchableArticle, 'title' | 'body'>): string {
  return title.endsWith(CUT) && body.startsWith(title.slice(0, -CUT.length)) ? '' : title
}
