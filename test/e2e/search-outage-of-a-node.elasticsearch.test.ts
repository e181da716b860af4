import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ElasticsearchNode } from '../elasticsearch/elasticsearch-node.ts'
import { type ElasticsearchServer, startElasticsearch } from '../elasticsearch/elasticsearch-server.ts'
import { type GuichetProcess, startGuichet } from '../support/guichet-process.ts'
import { asking } from './asking.ts'

const QUESTION = 'how do I reindex my engine'
const REINDEX = {
  degraded: false,
  documentation: expect.arrayContaining([expect.objectContaining({ id: 'help:en/reindex-an-engine' })]),
}
const NOTICED_WITHIN = { timeout: 180_000, interval: 250 }

describe('the whole server on three nodes', { timeout: 600_000 }, () => {
  let elasticsearch: ElasticsearchServer
  let guichet: GuichetProcess
  let ask: ReturnType<typeof asking>

  beforeAll(async () => {
    elasticsearch = await startElasticsearch({ nodes: 3 })
    const addresses = elasticsearch.nodes.map(({ url }) => url).join(',')
    guichet = await startGuichet({ env: { ELASTICSEARCH_URL: addresses } })
    ask = asking(guichet)
  }, 400_000)
  afterAll(async () => {
    await guichet?.stop()
    await elasticsearch?.stop()
  })

  const recovered = () => expect.poll(() => ask.typed(QUESTION), NOTICED_WITHIN).toMatchObject(REINDEX)
  /** Every copy that is to be there is there. */
  const green = () => elasticsearch.client.cluster.health({ wait_for_status: 'green', timeout: '60s' })

  /** One that holds a part of the index, so that its loss is not only an address that answers no more. */
  async function nodeWithShards(): Promise<ElasticsearchNode> {
    const shards = await elasticsearch.client.cat.shards({ index: 'guichet-*', format: 'json', h: ['node'] })
    // The first is the one that this test itself asks.
    const [, ...others] = elasticsearch.nodes
    const found = others.find(({ name }) => shards.some(({ node }) => node === name))
    if (!found) throw new Error('Only the first node holds the index')
    return found
  }

  it('keeps a copy of the index on another node', async () => {
    await recovered()
    expect(await green()).toMatchObject({ status: 'green', number_of_nodes: 3 })
    await nodeWithShards()
  })

  it('goes on answering while one node is killed, and with it back', async () => {
    const lost = await nodeWithShards()
    await lost.kill()
    // What comes at once may say that it is degraded; that it comes is what `ask` sees to.
    for (let asked = 0; asked < 20; asked += 1) await ask.typed(`${QUESTION} ${asked}`)
    await recovered()
    await expect.poll(() => ask.draft(QUESTION, 'It still shows it.'), NOTICED_WITHIN).toMatchObject(REINDEX)

    await lost.restart()
    await green()
    await recovered()
  })

  it('goes on answering while one node hangs, and once it goes on', async () => {
    const slow = await nodeWithShards()
    await slow.pause()
    for (let asked = 0; asked < 20; asked += 1) await ask.typed(`${QUESTION} ${asked}`)
    expect(await ask.openCase()).toBe(201)

    await slow.resume()
    await recovered()
  })
})
