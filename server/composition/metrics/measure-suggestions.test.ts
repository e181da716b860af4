import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { createTestApp } from '../../../test/support/test-app.ts'
import type { ArticleSearch } from '../../suggestions/article-search.ts'

it('counts suggestions, those without their search apart, and no request that was refused', async () => {
  const metrics = new Registry()
  const search = {
    search: async ({ text }) => {
      if (text === 'outage') throw new Error('the engine is away')
      return { doc: [], thread: [], partial: text === 'a part' }
    },
  } satisfies Pick<ArticleSearch, 'search'>
  const { app } = await createTestApp({ metrics, search: search as unknown as ArticleSearch })
  const ask = (query: string) => app.request(`/v1/suggestions?site=pub_sample&locale=en&${query}`)

  for (const q of ['reindex', 'outage', 'a+part']) expect((await ask(`q=${q}`)).status).toBe(200)
  expect((await ask('q=reindex&ids=reindex')).status).toBe(422)

  const text = await metrics.metrics()
  expect(text).toMatch(/^guichet_suggestion_duration_seconds_count 3$/m)
  expect(text).toMatch(/^guichet_suggestions_degraded_total 2$/m)
})
