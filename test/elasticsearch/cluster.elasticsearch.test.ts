import { readFileSync } from 'node:fs'
import { Client } from '@elastic/elasticsearch'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clusterClient } from './cluster-access.ts'
import { type ElasticsearchServer, startElasticsearch } from './elasticsearch-server.ts'

/** Three nodes take a busy machine a minute. */
const STARTS_TIMEOUT_MS = 240_000
const NOTICED_WITHIN = { timeout: 60_000, interval: 500 }

describe('a cluster of three nodes', { timeout: STARTS_TIMEOUT_MS }, () => {
  let server: ElasticsearchServer

  beforeAll(async () => {
    server = await startElasticsearch({ nodes: 3 })
    await server.client.indices.create({ index: 'pages', settings: { number_of_replicas: 1 } })
    await server.client.index({ index: 'pages', id: '1', document: { title: 'Kept' }, refresh: true })
  }, STARTS_TIMEOUT_MS)

  afterAll(() => server?.stop())

  const nodesSeen = async () => (await server.client.cluster.health()).number_of_nodes

  it('answers on every node', async () => {
    for (const node of server.nodes) {
      const client = clusterClient(node.url, { password: undefined, authority: undefined })
      expect((await client.get({ index: 'pages', id: '1' }))._source).toEqual({ title: 'Kept' })
      await client.close()
    }
  })

  it('goes on without a node that is killed, and takes it back with what it had', async () => {
    await server.client.cluster.health({ wait_for_status: 'green' })
    const [, lost] = server.nodes
    if (!lost) throw new Error('There is no second node')
    await lost.kill()
    await expect(fetch(lost.url)).rejects.toThrow()
    await expect.poll(nodesSeen, NOTICED_WITHIN).toBe(2)
    expect((await server.client.search({ index: 'pages' })).hits.hits).toHaveLength(1)

    await lost.restart()
    await expect.poll(nodesSeen, NOTICED_WITHIN).toBe(3)
    expect((await fetch(`${lost.url}/pages/_doc/1`)).status).toBe(200)
  })

  it('answers nothing on a node that is paused, until it is resumed', async () => {
    const [, , slow] = server.nodes
    if (!slow) throw new Error('There is no third node')
    await slow.pause()
    await expect(fetch(`${slow.url}/_local`, { signal: AbortSignal.timeout(1_000) })).rejects.toThrow(
      'timeout',
    )
    await slow.resume()
    await expect
      .poll(async () => (await fetch(`${slow.url}/_cluster/health`)).status, NOTICED_WITHIN)
      .toBe(200)
  })
})

describe('a server with security and TLS', { timeout: STARTS_TIMEOUT_MS }, () => {
  let server: ElasticsearchServer

  beforeAll(async () => {
    server = await startElasticsearch({ password: 'correct-horse', tls: true })
  }, STARTS_TIMEOUT_MS)

  afterAll(() => server?.stop())

  const withKey = (apiKey: string) =>
    new Client({
      node: server.url,
      auth: { apiKey },
      tls: { ca: readFileSync(server.caFile as string) },
      maxRetries: 0,
    })

  it('is trusted by its own authority alone', async () => {
    expect(server.url).toMatch(/^https:/)
    await expect(fetch(server.url)).rejects.toMatchObject({
      cause: { code: expect.stringMatching(/SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE/) },
    })
  })

  it('makes a key that may do what is said and nothing else', async () => {
    const names = ['guichet-*']
    const [reader, writer] = [
      withKey(await server.createApiKey('reader', { indices: [{ names, privileges: ['read'] }] })),
      withKey(await server.createApiKey('writer', { indices: [{ names, privileges: ['write', 'manage'] }] })),
    ]
    const written = { index: 'guichet-pages', id: '1', document: { title: 'A page' } }
    await writer.index({ ...written, refresh: true })
    expect((await reader.search({ index: 'guichet-*' })).hits.hits).toHaveLength(1)

    const refused = { statusCode: 403 }
    await expect(reader.index(written)).rejects.toMatchObject(refused)
    await expect(writer.search({ index: 'guichet-*' })).rejects.toMatchObject(refused)
    await expect(writer.index({ ...written, index: 'others' })).rejects.toMatchObject(refused)
    await expect(reader.search({ index: 'others' })).rejects.toMatchObject(refused)
    await Promise.all([reader.close(), writer.close()])
  })
})
