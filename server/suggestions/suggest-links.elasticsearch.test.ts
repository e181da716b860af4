import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  type ElasticsearchServer,
  startElasticsearch,
} from '../../test/elasticsearch/elasticsearch-server.ts'
import { sampleArticles } from '../../test/support/sample-articles.ts'
import { createElasticsearchSearch } from '../adapters/elasticsearch/elasticsearch-search.ts'
import type { ArticleSearch } from './article-search.ts'
import { suggestLinks } from './suggest-links.ts'

describe('suggestions while Elasticsearch stops and starts again', () => {
  let dataFolder: string
  let server: ElasticsearchServer
  let search: ArticleSearch

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'guichet-outage-'))
    server = await startElasticsearch({ dataFolder })
    search = await createElasticsearchSearch({ node: server.url })
    await search.apply({ put: sampleArticles, removed: [], after: 0, revision: 12 })
  })
  afterAll(async () => {
    await search.close()
    await server.stop()
    await rm(dataFolder, { recursive: true, force: true })
  })

  it('are degraded in between, and whole again without a restart', async () => {
    const log = { info: vi.fn(), warn: vi.fn() }
    const suggest = suggestLinks({ search, publicUrl: 'https://help.example.com', log })
    const ask = () =>
      suggest(
        {
          site: 'pub_sample',
          text: 'reindex engine',
          description: '',
          asYouType: true,
          page: '',
          audiences: ['everyone'],
          pinned: [],
          exclude: [],
          locale: 'en',
          limit: 5,
        },
        new AbortController().signal,
      )
    await vi.waitFor(async () => expect(await ask()).toMatchObject({ degraded: false }), {
      timeout: 20_000,
    })

    log.warn.mockClear()
    await server.stop()
    for (let stroke = 0; stroke < 20; stroke++)
      expect(await ask()).toMatchObject({ degraded: true, documentation: [], community: [] })
    expect(log.warn).toHaveBeenCalledTimes(1)

    server = await startElasticsearch({ dataFolder, port: Number(new URL(server.url).port) })
    await vi.waitFor(async () => expect(await ask()).toMatchObject({ degraded: false }), {
      timeout: 30_000,
      interval: 100,
    })
    expect((await ask()).documentation[0]?.id).toBe('reindex')
    expect(log.info).toHaveBeenCalledTimes(1)
  }, 120_000)
})
