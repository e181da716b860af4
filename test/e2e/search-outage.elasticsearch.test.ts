import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startElasticsearch } from '../elasticsearch/elasticsearch-server.ts'
import { type GuichetProcess, startGuichet } from '../support/guichet-process.ts'

interface Suggestions {
  documentation: { id: string }[]
  community: unknown[]
  degraded: boolean
}

// A cluster takes its time to start, three times in this file.
describe('the whole server on Elasticsearch', { timeout: 180_000 }, () => {
  let dataFolder: string
  let elasticsearch: Awaited<ReturnType<typeof startElasticsearch>>
  let guichet: GuichetProcess
  let port: number

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'guichet-outage-'))
    elasticsearch = await startElasticsearch({ dataFolder })
    port = Number(new URL(elasticsearch.url).port)
    guichet = await startGuichet({ env: { ELASTICSEARCH_URL: elasticsearch.url } })
  })
  afterAll(async () => {
    await guichet?.stop()
    await elasticsearch?.stop()
    await rm(dataFolder, { recursive: true, force: true })
  })

  async function suggest(q: string): Promise<Suggestions> {
    const response = await fetch(
      `${guichet.url}/v1/suggestions?${new URLSearchParams({ site: 'pub_demo', q })}`,
    )
    expect(response.status).toBe(200)
    return (await response.json()) as Suggestions
  }
  const REINDEX = {
    degraded: false,
    documentation: expect.arrayContaining([expect.objectContaining({ id: 'help:en/reindex-an-engine' })]),
  }

  it('finds the shipped pages', async () => {
    expect(await suggest('how do I reindex my engine')).toMatchObject(REINDEX)
  })

  it('says that it is degraded when the cluster stops, and takes cases all the same', async () => {
    await elasticsearch.stop()

    expect(await suggest('how do I rotate a key')).toEqual(
      expect.objectContaining({ degraded: true, documentation: [], community: [] }),
    )
    const token = await (await fetch(`${guichet.url}/demo/token?as=standard`)).text()
    const opened = await fetch(`${guichet.url}/v1/cases`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify({ nature: 'problem', subject: 'No links', description: 'The widget shows none.' }),
    })
    expect(opened.status).toBe(201)
    expect((await fetch(`${guichet.url}/readyz`)).status).toBe(200)
  })

  it('recovers without a restart when the cluster is back', async () => {
    elasticsearch = await startElasticsearch({ dataFolder, port })

    await expect.poll(() => suggest('how do I reindex my engine'), { timeout: 60_000 }).toMatchObject(REINDEX)
  })

  it('fills a cluster that has lost everything from the store', async () => {
    await elasticsearch.stop()
    elasticsearch = await startElasticsearch({ port })

    await expect.poll(() => suggest('how do I reindex my engine'), { timeout: 60_000 }).toMatchObject(REINDEX)
  })
})
