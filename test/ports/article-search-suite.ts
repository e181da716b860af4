import { describe } from 'vitest'
import type { ArticleSearch } from '../../server/suggestions/article-search.ts'
import { describeChanges } from './article-search-changes.ts'
import { describeFinding } from './article-search-finding.ts'
import { describeRanking } from './article-search-ranking.ts'

/** What every search engine promises. `open` gives an engine of its own, without an article in it. */
export function describeArticleSearch(name: string, open: () => Promise<ArticleSearch>): void {
  describe(name, () => {
    describeFinding(open)
    describeChanges(open)
    describeRanking(open)
  })
}
