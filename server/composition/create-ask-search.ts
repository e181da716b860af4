import type { Logger } from 'pino'
import type { AskSearch } from '../deflection/gaps/ask-again.ts'
import type { ArticleSearch } from '../suggestions/article-search.ts'
import { suggestLinks } from '../suggestions/suggest-links.ts'

interface AskSearchDependencies {
  search: ArticleSearch
  publicUrl: string
  log: Logger
}

/** Nobody waits for it, and an engine that is busy is to be measured too. */
const SEARCH_WITHIN_MS = 10_000

/** Puts a logged question to the search as the widget does, without what a site has pinned. */
export function createAskSearch({ search, publicUrl, log }: AskSearchDependencies): AskSearch {
  const suggest = suggestLinks({ search, publicUrl, log, searchWithinMs: SEARCH_WITHIN_MS })
  return async ({ site, text, language, audiences, limit }, signal) => {
    const { documentation, community, degraded } = await suggest(
      {
        site,
        text,
        description: '',
        asYouType: true,
        page: '',
        audiences,
        pinned: [],
        exclude: [],
        locale: language,
        limit,
      },
      signal,
    )
    if (degraded) throw new Error('the search did not answer in full')
    return [documentation, community].map((links) => links.map(({ id }) => id))
  }
}
