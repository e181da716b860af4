import { describe, expect, it } from 'vitest'
import type { ArticleStore } from '../../server/content/article-store.ts'
import type { ContentFreshness } from '../../server/content/freshness/content-report.ts'
import { sampleArticle } from '../support/sample-article.ts'
import { unique } from './store-suite.ts'

export function describeContentFreshness(
  stores: () => { articles: ArticleStore; freshness: ContentFreshness },
): void {
  describe('the age of content', () => {
    it('is counted by source, without what was removed', async () => {
      const source = unique('source')
      const dates = [
        '2026-06-01',
        '2026-05-09',
        '2026-05-08T23:59:59Z',
        '2025-06-08',
        '2025-06-07',
        null,
        '2026-06-02',
      ]
      const articles = dates.map((updated) => ({ ...sampleArticle(unique('article')), updated }))
      await stores().articles.put(source, articles)
      await stores().articles.remove(source, [articles.at(-1)?.id ?? ''])
      const since = { month: new Date('2026-05-09T15:00:00Z'), year: new Date('2025-06-08T15:00:00Z') }
      const counted = (await stores().freshness.ofSources(since)).filter((one) => one.source === source)
      expect(counted).toEqual([{ source, withinMonth: 2, withinYear: 2, older: 1, unknown: 1 }])
    })
  })
}
