import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ArticleQuery, type ArticleSearch, BLANK_QUERY } from '../../suggestions/article-search.ts'
import { createElasticsearchSearch } from './elasticsearch-search.ts'

const query: ArticleQuery = { ...BLANK_QUERY, text: 'reindex' }

describe('the client of a cluster that misbehaves', () => {
  let server: Server
  let requests: IncomingMessage[]
  let answer: (request: IncomingMessage, response: ServerResponse) => void
  let search: ArticleSearch

  beforeEach(async () => {
    requests = []
    server = createServer((request, response) => {
      requests.push(request)
      answer(request, response)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    search = await createElasticsearchSearch({ node: `http://127.0.0.1:${port}`, apiKey: 'the-key' })
  })
  afterEach(async () => {
    await search.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  function json(response: ServerResponse, status: number, body: unknown): void {
    response.writeHead(status, {
      'content-type': 'application/json',
      'x-elastic-product': 'Elasticsearch',
    })
    response.end(JSON.stringify(body))
  }

  it('asks nothing before the first call, then asks with its key', async () => {
    expect(requests).toHaveLength(0)
    answer = (_request, response) => json(response, 404, { error: { type: 'index_not_found_exception' } })
    expect(await search.revision()).toBe(0)
    expect(requests[0]?.headers.authorization).toBe('ApiKey the-key')
  })

  it('rejects when one of the searches failed, with the reason', async () => {
    const empty = { took: 1, timed_out: false, status: 200, hits: { hits: [] } }
    const failed = { status: 503, error: { type: 'no_shard_available', reason: 'All shards failed' } }
    answer = (_request, response) => json(response, 200, { took: 1, responses: [empty, failed] })
    await expect(search.search(query, new AbortController().signal)).rejects.toThrow(
      'no_shard_available: All shards failed',
    )
  })

  it('rejects when its signal aborts, and lets go of the connection', async () => {
    const leaving = new AbortController()
    const closed = new Promise<void>((resolve) => {
      answer = (request) => {
        request.on('close', resolve)
        leaving.abort()
      }
    })
    await expect(search.search(query, leaving.signal)).rejects.toThrow()
    await closed
  })

  it('does not repeat a search, which has a deadline', async () => {
    answer = (_request, response) => json(response, 503, { error: { type: 'unavailable' } })
    await expect(search.search(query, new AbortController().signal)).rejects.toThrow()
    expect(requests).toHaveLength(1)
  })

  it.each([
    ['no JSON', 'text/html', '<html>'],
    ['another shape', 'application/json', '{"hello":1}'],
  ])('rejects when the answer is %s', async (_what, type, body) => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-type': type, 'x-elastic-product': 'Elasticsearch' })
      response.end(body)
    }
    await expect(search.search(query, new AbortController().signal)).rejects.toThrow()
  })
})
