import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Client } from '@elastic/elasticsearch'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BulkOperation } from './bulk-operations.ts'
import { BulkRefused, writeInBulk } from './bulk-writer.ts'
import { createClusterClient } from './cluster-client.ts'

interface Item {
  status: number
  error?: { type: string; reason: string }
}

const TAKEN: Item = { status: 201 }
const NEWER_IS_THERE: Item = {
  status: 409,
  error: { type: 'version_conflict_engine_exception', reason: 'current version [9] is higher' },
}
const PUSHED_BACK: Item = {
  status: 429,
  error: { type: 'es_rejected_execution_exception', reason: 'queue is full' },
}
const MALFORMED: Item = {
  status: 400,
  error: { type: 'document_parsing_exception', reason: 'failed to parse field [views]' },
}

describe('writing in bulk', () => {
  let server: Server
  let client: Client
  /** Ids of each request, in the order in which they came. */
  let requests: string[][]
  let atOnce: number
  let mostAtOnce: number
  let pauses: number[]
  let answer: (id: string, request: number) => Item
  /** Status of a whole request; 200 answers its items. */
  let status: (request: number) => number

  beforeEach(async () => {
    requests = []
    pauses = []
    atOnce = 0
    mostAtOnce = 0
    answer = () => TAKEN
    status = () => 200
    server = createServer(async (request, response) => {
      mostAtOnce = Math.max(mostAtOnce, ++atOnce)
      let body = ''
      for await (const chunk of request) body += chunk
      const ids = body.match(/"_id":"([^"]+)"/g)?.map((match) => match.slice(7, -1)) ?? []
      const number = requests.push(ids)
      await new Promise((resolve) => setImmediate(resolve))
      atOnce--
      const items = ids.map((_id) => ({ index: { _id, ...answer(_id, number) } }))
      response.writeHead(status(number), {
        'content-type': 'application/json',
        'x-elastic-product': 'Elasticsearch',
      })
      response.end(
        JSON.stringify(
          status(number) === 200 ? { took: 1, errors: true, items } : { error: { type: 'busy' } },
        ),
      )
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    client = createClusterClient({ node: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
  })
  afterEach(async () => {
    await client.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  const write = (operations: BulkOperation[]) =>
    writeInBulk(client, operations, async (ms) => void pauses.push(ms))
  const operation = (id: string, characters = 10): BulkOperation => ({
    id,
    lines: [`{"index":{"_id":"${id}"}}`, JSON.stringify({ body: 'x'.repeat(characters) })],
  })
  const numbered = (count: number, characters?: number) =>
    Array.from({ length: count }, (_, at) => operation(`${at}`, characters))

  it('asks nothing when there is nothing to write', async () => {
    await write([])
    expect(requests).toEqual([])
  })

  it('sends requests of bearable size, a few at a time, and everything once', async () => {
    await write(numbered(30, 900_000))
    expect(requests.length).toBeGreaterThanOrEqual(15)
    expect(mostAtOnce).toBeLessThanOrEqual(3)
    expect(requests.flat().sort()).toEqual(
      numbered(30)
        .map(({ id }) => id)
        .sort(),
    )
  })

  it('sends many small operations in few requests', async () => {
    await write(numbered(2_500))
    expect(requests.map(({ length }) => length).sort()).toEqual([1_000, 1_000, 500])
  })

  it('is content when newer states are there already', async () => {
    answer = () => NEWER_IS_THERE
    await write(numbered(3))
    expect(requests).toHaveLength(1)
  })

  it('sends again what a busy cluster pushed back, and nothing else, after longer and longer pauses', async () => {
    answer = (id, request) => (id === '1' && request < 4 ? PUSHED_BACK : TAKEN)
    await write(numbered(3))
    expect(requests).toEqual([['0', '1', '2'], ['1'], ['1'], ['1']])
    expect(pauses).toHaveLength(3)
    expect(pauses[2]).toBeGreaterThan(pauses[0] as number)
  })

  it('sends a whole request again that was pushed back', async () => {
    status = (request) => (request === 1 ? 429 : 200)
    await write(numbered(2))
    expect(requests).toEqual([
      ['0', '1'],
      ['0', '1'],
    ])
  })

  it('gives up on a cluster that stays busy, and names what was not written', async () => {
    answer = (id) => (id === '2' ? PUSHED_BACK : TAKEN)
    await expect(write(numbered(3))).rejects.toMatchObject({
      refused: [{ id: '2', reason: 'es_rejected_execution_exception: queue is full' }],
    })
    expect(pauses.length).toBeGreaterThan(5)
  })

  it('writes everything else and names each article that was refused, and why', async () => {
    answer = (id) => (id === '1' ? MALFORMED : TAKEN)
    const writing = write(numbered(2_500))
    await expect(writing).rejects.toBeInstanceOf(BulkRefused)
    await expect(writing).rejects.toMatchObject({
      message:
        'Elasticsearch refused 1 of 2500 changes: 1: document_parsing_exception: failed to parse field [views]',
      refused: [{ id: '1' }],
    })
    expect(requests.flat()).toHaveLength(2_500)
  })

  it('rejects when the cluster fails', async () => {
    status = () => 500
    await expect(write(numbered(2))).rejects.toMatchObject({ statusCode: 500 })
  })
})
