import { addressKey } from '../content/answers/address-key.ts'
import type { ArticleStore } from '../content/article-store.ts'
import type { Site } from '../sites/site.ts'
import type { ArticleSearch } from '../suggestions/article-search.ts'
import type { ExplainRequest } from '../suggestions/explanation/explain-request.ts'
import { explainSuggestions } from '../suggestions/explanation/explain-suggestions.ts'
import type { Explanation } from '../suggestions/explanation/explanation.ts'
import { ExplainError } from '../suggestions/explanation/remote-explain.ts'
import { pinnedAnswers } from '../suggestions/pinned-answers.ts'

export interface ExplainDependencies {
  search: Pick<ArticleSearch, 'search'>
  articles: Pick<ArticleStore, 'find' | 'idsAt'>
  sites: () => readonly Site[]
  publicUrl: string
}

/**
 * What `guichet explain` asks, in the server or beside it.
 *
 * Errors: `ExplainError` when there is no such site; others as `explainSuggestions`'.
 */
export function createExplain({
  search,
  articles,
  sites,
  publicUrl,
}: ExplainDependencies): (request: ExplainRequest, signal: AbortSignal) => Promise<Explanation> {
  return explainSuggestions({
    search,
    publicUrl,
    findArticle: (id) => articles.find(id),
    async pinnedFor(request) {
      const site = siteOf(sites(), request.site)
      const stated = pinnedAnswers(site?.pinned ?? [], request)
      const keys = stated.flatMap((one) => addressKey(one) ?? [])
      const ids = await articles.idsAt(keys)
      return stated.flatMap((one) => {
        const key = addressKey(one)
        return key === null ? one : (ids.get(key) ?? [])
      })
    },
  })
}

function siteOf(sites: readonly Site[], id: string | null): Site | undefined {
  if (id === null) return sites.length === 1 ? sites[0] : undefined
  const site = sites.find((one) => one.id === id)
  if (site) return site
  throw new ExplainError(
    `There is no site "${id}": the sites file has ${sites.map((one) => one.id).join(', ') || 'none'}.`,
  )
}
