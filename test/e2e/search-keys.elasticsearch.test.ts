import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@elastic/elasticsearch'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ElasticsearchServer, startElasticsearch } from '../elasticsearch/elasticsearch-server.ts'
import { runGuichet, startGuichet } from '../support/guichet-process.ts'
import { asking } from './asking.ts'

const NAMES = ['guichet-*']
const SECRET_WORD = 'zanzibarite'
const PAGE = {
  id: 'handbook:reactor',
  url: 'https://docs.example.com/reactor',
  title: `Replace the ${SECRET_WORD} filter`,
  headings: [],
  body: 'Open the hatch, take the old filter out and put the new one in.',
  lang: 'en',
  kind: 'doc',
}
const FOUND = { degraded: false, documentation: [expect.objectContaining({ id: PAGE.id })] }
const NOTICED_WITHIN = { timeout: 120_000, interval: 250 }

describe('a cluster with security on, an authority of its own and two keys', { timeout: 480_000 }, () => {
  let folder: string
  let elasticsearch: ElasticsearchServer
  let [servingKey, indexingKey] = ['', '']

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guichet-keys-'))
    await writeFile(join(folder, 'pages.jsonl'), `${JSON.stringify(PAGE)}\n`)
    elasticsearch = await startElasticsearch({ password: 'correct-horse', tls: true })
    servingKey = await elasticsearch.createApiKey('serving', {
      indices: [{ names: NAMES, privileges: ['read'] }],
    })
    indexingKey = await elasticsearch.createApiKey('indexing', {
      indices: [{ names: NAMES, privileges: ['write', 'manage'] }],
    })
  }, 240_000)
  afterAll(async () => {
    await elasticsearch?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const environment = (keys: Record<string, string>) => ({
    GUICHET_DATA: join(folder, 'data'),
    ELASTICSEARCH_URL: elasticsearch.url,
    ELASTICSEARCH_CA: elasticsearch.caFile as string,
    LOG_LEVEL: 'trace',
    ...keys,
  })

  it('is filled by a key that may only write and manage', async () => {
    const env = environment({ ELASTICSEARCH_API_KEY: indexingKey })
    const { code, stdout, stderr } = await runGuichet(['index', join(folder, 'pages.jsonl'), '--json'], env)
    expect({ code, stderr }).toMatchObject({ code: 0 })
    expect(stdout + stderr).not.toContain(indexingKey)
    const { count } = await elasticsearch.client.count({ index: 'guichet-*' })
    expect(count).toBe(1)
  })

  it('is served by a key that may only read, and no log tells a key or what was typed', async () => {
    const guichet = await startGuichet({
      dataFolder: join(folder, 'data'),
      env: environment({ ELASTICSEARCH_API_KEY: servingKey }),
    })
    try {
      const { typed, draft, openCase } = asking(guichet)
      await expect.poll(() => typed(`where is the ${SECRET_WORD}`), NOTICED_WITHIN).toMatchObject(FOUND)
      const drafted = () => draft(`Old ${SECRET_WORD}`, 'It is clogged.')
      await expect.poll(drafted, NOTICED_WITHIN).toMatchObject(FOUND)
      expect(JSON.stringify(await drafted())).not.toContain(servingKey)
      expect(await openCase()).toBe(201)
      const log = guichet.stdout() + guichet.stderr()
      for (const secret of [servingKey, SECRET_WORD, 'clogged']) expect(log).not.toContain(secret)
    } finally {
      await guichet.stop()
    }
  })

  it('is both looked after and searched by a server that has both keys', async () => {
    const guichet = await startGuichet({
      dataFolder: join(folder, 'data'),
      env: environment({
        ELASTICSEARCH_API_KEY: servingKey,
        ELASTICSEARCH_INDEXING_API_KEY: indexingKey,
      }),
    })
    try {
      const { typed } = asking(guichet)
      // The demo's own pages came into the store with the start before, under a key that could not write them.
      await expect
        .poll(() => typed('Reindex an engine'), NOTICED_WITHIN)
        .toMatchObject({
          degraded: false,
          documentation: expect.arrayContaining([
            expect.objectContaining({ id: 'help:en/reindex-an-engine' }),
          ]),
        })
    } finally {
      await guichet.stop()
    }
  })

  it('lets the serving key neither write nor see what is not Guichet’s', async () => {
    const tls = { ca: readFileSync(elasticsearch.caFile as string) }
    const client = new Client({ node: elasticsearch.url, auth: { apiKey: servingKey }, tls, maxRetries: 0 })
    await elasticsearch.client.index({ index: 'payroll', document: { name: 'Ann' }, refresh: true })
    const [{ index = '' } = {}] = await elasticsearch.client.cat.indices({
      index: 'guichet-*',
      format: 'json',
    })
    const refused = { statusCode: 403 }
    await expect(client.search({ index: 'payroll' })).rejects.toMatchObject(refused)
    await expect(client.index({ index, document: {} })).rejects.toMatchObject(refused)
    await expect(client.indices.delete({ index })).rejects.toMatchObject(refused)
    const everything = await client.search({ index: '*', size: 100 })
    expect(everything.hits.hits.filter((hit) => !hit._index.startsWith('guichet-'))).toEqual([])
    await client.close()
  })

  it('is not reached without its authority, and the server says so and takes cases all the same', async () => {
    const { ELASTICSEARCH_CA, ...env } = environment({ ELASTICSEARCH_API_KEY: servingKey })
    const guichet = await startGuichet({ dataFolder: join(folder, 'data'), env })
    try {
      const { typed, openCase } = asking(guichet)
      for (let asked = 0; asked < 5; asked += 1) {
        const answer = await typed(`where is the ${SECRET_WORD}`)
        expect(answer).toMatchObject({ degraded: true, documentation: [] })
      }
      expect(await openCase()).toBe(201)
      const log = guichet.stdout() + guichet.stderr()
      expect(log).toMatch(/certificate/i)
      for (const secret of [servingKey, SECRET_WORD]) expect(log).not.toContain(secret)
    } finally {
      await guichet.stop()
    }
  })
})
