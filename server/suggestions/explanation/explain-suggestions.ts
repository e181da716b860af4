import type { Audience } from '../../contract/vocabulary.ts'
import type { ArticleHit, ArticleLanes, ArticleQuery, ArticleSearch } from '../article-search.ts'
import { suggestLinks } from '../suggest-links.ts'
import { documentVerdict } from './document-verdict.ts'
import type { ExplainRequest } from './explain-request.ts'
import { explainedLink } from './explained-link.ts'
import type { Explanation } from './explanation.ts'

export interface ExplainSuggestionsDependencies {
  search: Pick<ArticleSearch, 'search'>
  /** What the content says of an article; null: there is none of this id. */
  findArticle: (id: string) => Promise<{ audience: Audience[]; lang: string; title: string } | null>
  /** Ids that the site's owner has pinned to what is asked. */
  pinnedFor: (request: ExplainRequest) => Promise<string[]>
  publicUrl: string
}

/** Somebody waits at a terminal, not in a form. */
const SEARCH_WITHIN_MS = 30_000

/**
 * Asks what a person would ask, by the same way, and says of each link why it is there.
 *
 * Errors: rejects when the engine does not answer, or the content cannot be read.
 */
export function explainSuggestions({
  search,
  findArticle,
  pinnedFor,
  publicUrl,
}: ExplainSuggestionsDependencies): (request: ExplainRequest, signal: AbortSignal) => Promise<Explanation> {
  return async (request, signal) => {
    const { document, ...asked } = request
    const given = recording(search)
    const suggest = suggestLinks({
      search: given,
      publicUrl,
      log: { info: () => {}, warn: () => {} },
      searchWithinMs: SEARCH_WITHIN_MS,
    })
    const pinned = await pinnedFor(request)
    const { degraded } = await suggest({ ...asked, site: asked.site ?? '', pinned }, signal)
    if (given.failure) throw given.failure.reason
    const { query, lanes } = given
    const linksOf = (hits: readonly ArticleHit[] = []) => hits.map(explainedLink)
    return {
      question: query && {
        lang: query.lang,
        text: query.text,
        description: query.description,
        background: query.background,
      },
      degraded,
      documentation: linksOf(lanes?.doc),
      community: linksOf(lanes?.thread),
      document:
        document === null || !query
          ? null
          : await documentVerdict({ id: document, query, search, findArticle, signal }),
    }
  }
}

/** Asks the engine for its reasons as well, and keeps what it was asked and what it answered. */
function recording(search: Pick<ArticleSearch, 'search'>) {
  const given = {
    query: null as ArticleQuery | null,
    lanes: null as ArticleLanes | null,
    failure: null as { reason: unknown } | null,
    async search(query: ArticleQuery, signal: AbortSignal): Promise<ArticleLanes> {
      given.query = query
      try {
        given.lanes = await search.search({ ...query, explain: true }, signal)
        return given.lanes
      } catch (reason) {
        given.failure = { reason }
        throw reason
      }
    },
  }
  return given
}
