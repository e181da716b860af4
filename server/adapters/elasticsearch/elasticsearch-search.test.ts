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

  const nothing = {
    took: 1,
    timed_out: false,
    status: 200,
    _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
    hits: { hits: [] },
  }
  const failed = { status: 503, error: { type: 'no_shard_available', reason: 'All shards failed' } }
  const answering = (...responses: object[]) => {
    answer = (_request, response) => json(response, 200, { took: 1, responses })
  }
  const lanes = () => search.search(query, new AbortController().signal)

  it('answers with what is there when one of the searches failed, and says so', async () => {
    answering(nothing, failed)
    expect(await lanes()).toEqual({ doc: [], thread: [], partial: true })
    answering(nothing, nothing)
    expect(await lanes()).toEqual({ doc: [], thread: [], partial: false })
  })

  it.each([
    ['some shards failed', { ...nothing, _shards: { total: 2, successful: 1, skipped: 0, failed: 1 } }],
    ['the time inside the cluster was up', { ...nothing, timed_out: true }],
  ])('says that there may be more when %s', async (_what, incomplete) => {
    answering(nothing, incomplete)
    expect(await lanes()).toMatchObject({ partial: true })
  })

  it('rejects when every search failed, with the reason', async () => {
    answering(failed, failed)
    await expect(lanes()).rejects.toThrow('no_shard_available: All shards failed')
  })

  it('rejects when no shard answered', async () => {
    const silent = { ...nothing, _shards: { total: 1, successful: 0, skipped: 0, failed: 1 } }
    answering(silent, silent)
    await expect(lanes()).rejects.toThrow('no shard answered')
  })

  it('asks the next node at once where one is gone', async () => {
    const { port } = server.address() as AddressInfo
    const several = await createElasticsearchSearch({
      node: ['http://127.0.0.1:9', `http://127.0.0.1:${port}`],
    })
    answering(nothing, nothing)
    const never = new AbortController().signal
    for (let asked = 0; asked < 3; asked++)
      expect(await several.search(query, never)).toEqual({ doc: [], thread: [], partial: false })
    await several.close()
  })

  it('shows hits without a passage when the search for passages fails', async () => {
    const hit = {
      _index: 'i',
      fields: { id: ['a'], kind: ['doc'], shownTitle: ['A page'] },
      matched_queries: { text: 2 },
    }
    answer = (request, response) =>
      request.url?.includes('_msearch')
        ? json(response, 200, { took: 1, responses: [{ ...nothing, hits: { hits: [hit] } }, nothing] })
        : json(response, 503, { error: { type: 'unavailable' } })
    expect(await lanes()).toMatchObject({ doc: [{ id: 'a', snippet: [] }], thread: [], partial: true })
  })

  it('says of a key that may only read that another process keeps the index', async () => {
    answer = (_request, response) => json(response, 403, { error: { type: 'security_exception' } })
    const nobodys = { put: [], removed: [], after: 0, revision: 1 }
    for (const kept of [
      search.revision(),
      search.apply(nobodys),
      search.isOutdated(),
      search.replace(async () => {}),
    ])
      await expect(kept).rejects.toMatchObject({ code: 'index_kept_elsewhere', reason: 'read_only_key' })
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
