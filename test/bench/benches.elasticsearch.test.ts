import { Client } from '@elastic/elasticsearch'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ElasticsearchServer, startElasticsearch } from '../elasticsearch/elasticsearch-server.ts'
import { shippedContent, spread } from './content.ts'
import { measureGrowth } from './measure-growth.ts'
import { measureIndexing } from './measure-indexing.ts'
import { measureLatencyRatio } from './measure-latency-ratio.ts'
import { openElasticsearch } from './open-engine.ts'

/** Short forms: that the benches run and what they compare, not how fast anything is on a busy machine. */
describe('the benches on Elasticsearch, in short', { timeout: 480_000 }, async () => {
  const given = process.env.ELASTICSEARCH_URL_TEST
  const { articles, questions } = await shippedContent()
  let server: ElasticsearchServer | null = null
  let elasticsearch: string

  beforeAll(async () => {
    server = given ? null : await startElasticsearch()
    elasticsearch = given ?? (server?.url as string)
  }, 240_000)
  afterAll(() => server?.stop())

  it('time a question through the server and the same searches without it', async () => {
    const asked = spread(questions, 8)
    const figures = await measureLatencyRatio({
      elasticsearch,
      corpus: null,
      questions: asked,
      rounds: 2,
      typed: 0.75,
    })
    expect(figures.server.samples + figures.degraded).toBe(16)
    expect(figures.direct.samples).toBe(figures.server.samples)
    expect(figures.server.p99 / figures.direct.p99).toBeGreaterThan(0)
  })

  it('put the same documents in by the adapter and by the bulk helper', async () => {
    const { adapter, bulkHelper } = await measureIndexing({ elasticsearch, articles, rounds: 2 })
    expect([...adapter, ...bulkHelper].every((documentsASecond) => documentsASecond > 0)).toBe(true)
    expect([adapter.length, bulkHelper.length]).toEqual([2, 2])
  })

  it('measure the engine as its content grows, and leave nothing behind', async () => {
    const engine = await openElasticsearch(elasticsearch)
    const sizes = [articles.length, articles.length + 400]
    const figures = await Array.fromAsync(measureGrowth(engine, articles, spread(questions, 10), sizes))
    expect(figures.map(({ documents }) => documents)).toEqual(sizes)
    await engine.remove()
    const client = new Client({ node: elasticsearch })
    expect(await client.cat.indices({ index: engine.indices, format: 'json' })).toEqual([])
    await client.close()
  })
})
