import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ElasticsearchServer, startElasticsearch } from '../elasticsearch/elasticsearch-server.ts'
import { type GuichetProcess, startGuichet } from '../support/guichet-process.ts'
import { asking } from './asking.ts'

const QUESTION = 'how do I reindex my engine'
const FRENCH_QUESTION = 'comment réindexer mon moteur'
const REINDEX = {
  degraded: false,
  documentation: expect.arrayContaining([expect.objectContaining({ id: 'help:en/reindex-an-engine' })]),
}
const NOTHING = { degraded: true, documentation: [], community: [] }
const REST_OF_THE_DRAFT = 'It still shows what I have deleted.'

/** A busy machine may be late with an answer or two, and says so. */
const eventually = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: 120_000, interval: 250 })

// A cluster takes its time to start, several times in this file.
describe('the whole server on Elasticsearch', { timeout: 480_000 }, () => {
  let dataFolder: string
  let elasticsearch: ElasticsearchServer
  let guichet: GuichetProcess
  let ask: ReturnType<typeof asking>

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'guichet-outage-'))
    elasticsearch = await startElasticsearch({ dataFolder })
    guichet = await startGuichet({ env: { ELASTICSEARCH_URL: elasticsearch.url } })
    ask = asking(guichet)
  }, 240_000)
  afterAll(async () => {
    await guichet?.stop()
    await elasticsearch?.stop()
    await rm(dataFolder, { recursive: true, force: true })
  })

  const node = () => elasticsearch.nodes[0] as (typeof elasticsearch.nodes)[number]
  const recovered = () => eventually(() => ask.typed(QUESTION)).toMatchObject(REINDEX)

  it('finds the shipped pages', async () => {
    await recovered()
    await eventually(() => ask.draft(QUESTION, REST_OF_THE_DRAFT)).toMatchObject(REINDEX)
  })

  it('answers without links, and takes cases, while the cluster hangs; finds again when it goes on', async () => {
    await node().pause()
    expect(await ask.typed('how do I rotate a key')).toMatchObject(NOTHING)
    expect(await ask.draft('Rotate a key', 'Where is it?')).toMatchObject(NOTHING)
    expect(await ask.openCase()).toBe(201)
    expect((await fetch(`${guichet.url}/readyz`)).status).toBe(200)

    await node().resume()
    await recovered()
  })

  it('answers without links, and takes cases, while the cluster is gone; finds again when it is back', async () => {
    await node().kill()
    expect(await ask.typed('how do I rotate a key')).toMatchObject(NOTHING)
    expect(await ask.draft('Rotate a key', 'Where is it?')).toMatchObject(NOTHING)
    expect(await ask.openCase()).toBe(201)

    await node().restart()
    await recovered()
  })

  it('answers from what is left, and says so, while a part of the index is lost; fills it again', async () => {
    await eventually(() => ask.typed(FRENCH_QUESTION)).toMatchObject({ degraded: false })
    const [french] = await elasticsearch.client.cat.indices({
      index: 'guichet-*-articles-fr-*',
      format: 'json',
      h: ['index', 'uuid'],
    })
    if (!french?.index || !french.uuid) throw new Error('There is no French index')
    await node().stop()
    await rm(join(dataFolder, 'indices', french.uuid), { recursive: true })
    await node().restart({ status: 'red' })

    const whatIsLeft = { ...REINDEX, degraded: true }
    await eventually(() => ask.typed(QUESTION)).toMatchObject(whatIsLeft)
    await eventually(() => ask.draft(QUESTION, REST_OF_THE_DRAFT)).toMatchObject(whatIsLeft)

    await elasticsearch.client.indices.delete({ index: french.index })
    const ids = async () => (await ask.typed(FRENCH_QUESTION)).documentation.map(({ id }) => id)
    await eventually(ids).toContain('help:fr/reindexer-un-moteur')
    await recovered()
  })

  it('fills a cluster that has lost everything from the store', async () => {
    const names = await elasticsearch.client.cat.indices({ index: 'guichet-*', format: 'json', h: ['index'] })
    for (const { index } of names) await elasticsearch.client.indices.delete({ index: index as string })
    await recovered()
  })

  it('writes nothing that was typed into its log', () => {
    const log = guichet.stdout() + guichet.stderr()
    for (const typed of ['rotate', 'reindex my engine', 'Where is it', 'widget shows none'])
      expect(log).not.toContain(typed)
  })
})
