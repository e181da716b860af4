import type { LookupFunction } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type LocalSite, startLocalSite } from '../../../test/support/local-site.ts'
import { createPoliteClient, type PoliteClient, type PoliteClientOptions } from './polite-client.ts'
import { guichetUserAgent } from './user-agent.ts'

let site: LocalSite
const clients: PoliteClient[] = []
beforeEach(async () => {
  site = await startLocalSite()
})
afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await site.close()
})

/** A client whose clock moves only while it waits; `waits` are the pauses it took, in milliseconds. */
function open(options: Partial<PoliteClientOptions> = {}) {
  let time = Date.UTC(2026, 4, 4)
  const waits: number[] = []
  const client = createPoliteClient({
    start: new URL(site.url),
    userAgent: guichetUserAgent('1.2.3', 'https://help.example.com'),
    now: () => time,
    pause: async (ms, signal) => {
      signal?.throwIfAborted()
      waits.push(ms)
      time += ms
    },
    ...options,
  })
  clients.push(client)
  return { client, waits, get: (path: string, request = {}) => client.get(new URL(path, site.url), request) }
}

const lookUpLoopback: LookupFunction = (_, options, callback) => {
  if (options.all) callback(null, [{ address: '127.0.0.1', family: 4 }])
  else callback(null, '127.0.0.1', 4)
}

test('says who reads, and gives what was answered', async () => {
  site.pages['/a'] = {
    headers: { etag: '"1"', 'last-modified': 'Mon, 04 May 2026 10:00:00 GMT' },
    body: 'été',
  }
  const answer = await open().get('/a', { accept: 'text/html' })
  expect(answer).toMatchObject({
    kind: 'answer',
    status: 200,
    url: `${site.url}/a`,
    validators: { etag: '"1"', lastModified: 'Mon, 04 May 2026 10:00:00 GMT' },
  })
  expect(answer.kind === 'answer' && answer.body.toString()).toBe('été')
  expect(site.requests[0]?.headers).toMatchObject({
    accept: 'text/html',
    'user-agent': 'GuichetBot/1.2.3 (+https://help.example.com)',
  })
})

test('asks for a page only if it changed', async () => {
  site.pages['/a'] = { status: 304, headers: { 'content-encoding': 'gzip' } }
  const validators = { etag: 'W/"x"', lastModified: 'Mon, 04 May 2026 10:00:00 GMT' }
  expect(await open().get('/a', { validators })).toEqual({ kind: 'not_modified', url: `${site.url}/a` })
  expect(site.requests[0]?.headers).toMatchObject({
    'if-none-match': 'W/"x"',
    'if-modified-since': 'Mon, 04 May 2026 10:00:00 GMT',
  })
})

test.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
])('reads a body packed by %s', async (encoding, pack) => {
  site.pages['/a'] = { headers: { 'content-encoding': encoding }, body: pack('the text') }
  const answer = await open().get('/a')
  expect(answer.kind === 'answer' && answer.body.toString()).toBe('the text')
})

describe('rate', () => {
  test('keeps requests apart and asks for one at a time', async () => {
    let open_ = 0
    let most = 0
    site.pages['/a'] = (_, response) => {
      most = Math.max(most, ++open_)
      setImmediate(() => {
        open_ -= 1
        response.end('a')
      })
    }
    const { get, waits } = open()
    await Promise.all([get('/a'), get('/a'), get('/a')])
    expect(most).toBe(1)
    expect(waits).toEqual([500, 500])
  })

  test('slows down when the site asks for it, and never speeds up', async () => {
    site.pages['/a'] = 'a'
    const { client, get, waits } = open()
    client.slowDown(3000)
    client.slowDown(100)
    await get('/a')
    await get('/a')
    expect(waits).toEqual([3000])
  })
})

describe('trying again', () => {
  /** Fails with each answer in turn, then answers well. */
  function failing(...failures: { status: number; headers?: Record<string, string>; body?: string }[]) {
    site.pages['/a'] = (_, response) => {
      const failure = failures.shift()
      response.writeHead(failure?.status ?? 200, failure?.headers).end(failure?.body ?? 'fine')
    }
  }

  test('waits as long as the site asks for', async () => {
    failing(
      { status: 429, headers: { 'retry-after': '30' } },
      { status: 503, headers: { 'retry-after': 'Mon, 04 May 2026 00:01:30 GMT' } },
    )
    const { get, waits } = open()
    expect(await get('/a')).toMatchObject({ kind: 'answer' })
    expect(waits).toEqual([30_000, 60_000])
  })

  test('backs off when the site does not say how long', async () => {
    failing({ status: 500 }, { status: 502 }, { status: 429, headers: { 'retry-after': 'soon' } })
    const { get, waits } = open()
    expect(await get('/a')).toMatchObject({ kind: 'answer' })
    expect(waits).toEqual([1000, 2000, 4000])
  })

  test('reads a wait from elsewhere in the answer', async () => {
    failing({ status: 429, body: '{"wait":7}' })
    const { get, waits } = open()
    const request = {
      waitMs: ({ body }: { body: Buffer }) => JSON.parse(body.toString()).wait * 1000,
    }
    expect(await get('/a', request)).toMatchObject({ kind: 'answer' })
    expect(waits).toEqual([7000])
  })

  test('gives up after three, and tells the last status', async () => {
    site.pages['/a'] = { status: 503, body: 'maintenance' }
    expect(await open().get('/a')).toMatchObject({ kind: 'status', status: 503 })
    expect(site.paths()).toHaveLength(4)
  })

  test('does not wait for hours', async () => {
    site.pages['/a'] = { status: 429, headers: { 'retry-after': '7200' } }
    const { get, waits } = open()
    expect(await get('/a')).toMatchObject({ kind: 'status', status: 429 })
    expect(waits).toEqual([])
  })

  test('does not ask again for what is not there', async () => {
    expect(await open().get('/a')).toMatchObject({ kind: 'status', status: 404 })
    expect(site.paths()).toEqual(['/a'])
  })

  test('comes back when a connection was cut', async () => {
    let cut = 0
    site.pages['/a'] = (_, response) => {
      if (cut++ < 2) response.destroy()
      else response.end('fine')
    }
    expect(await open().get('/a')).toMatchObject({ kind: 'answer' })
  })
})

describe('redirects', () => {
  const to = (location: string) => ({ status: 302, headers: { location } })

  test('are followed within the site', async () => {
    site.pages['/a'] = to('b?x=1')
    site.pages['/b?x=1'] = to('{url}/c')
    site.pages['/c'] = 'c'
    expect(await open().get('/a#part')).toMatchObject({ kind: 'answer', url: `${site.url}/c#part` })
  })

  test('end somewhere', async () => {
    site.pages['/a'] = to('/a')
    expect(await open().get('/a')).toMatchObject({ kind: 'failed', code: 'too_many_redirects' })
    expect(site.paths()).toHaveLength(6)
  })

  test.each(['https://other.example/', 'http://127.0.0.1:1/', 'file:///etc/passwd', 'http://u:p@127.0.0.1/'])(
    'to %s are not followed',
    async (location) => {
      site.pages['/a'] = to(location)
      expect(await open().get('/a')).toEqual({
        kind: 'failed',
        code: 'redirected_elsewhere',
        detail: location,
      })
    },
  )

  test('to a page that may not be read are not followed', async () => {
    site.pages['/a'] = to('/private/b')
    const mayRead = (url: URL) => !url.pathname.startsWith('/private')
    expect(await open().get('/a', { mayRead })).toMatchObject({ kind: 'failed', code: 'disallowed' })
    expect(site.paths()).toEqual(['/a'])
  })

  test('do not take a key to another host', async () => {
    const { port } = new URL(site.url)
    site.pages['/a'] = to(`http://www.docs.example:${port}/b`)
    site.pages['/b'] = 'b'
    const { client } = open({ start: new URL(`http://docs.example:${port}/`), lookup: lookUpLoopback })
    const headers = { 'api-key': 'secret' }
    expect(await client.get(`http://docs.example:${port}/a`, { headers })).toMatchObject({ kind: 'answer' })
    expect(site.requests.map((request) => request.headers['api-key'])).toEqual(['secret', undefined])
  })
})

describe('hostile answers', () => {
  test('without end are cut', async () => {
    site.pages['/a'] = (_, response) => {
      const write = () => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024)));
      }
      response.on('drain', write)
      write()
    }
    expect(await open().get('/a', { mostBytes: 1024 * 1024 })).toMatchObject({
      kind: 'failed',
      code: 'too_big',
    })
  })

  test('that unpack to more than they may are cut', async () => {
    const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024))
    site.pages['/a'] = { headers: { 'content-encoding': 'gzip' }, body: bomb }
    expect(await open().get('/a')).toMatchObject({ kind: 'failed', code: 'too_big' })
  })

  test('that are damaged are failures', async () => {
    site.pages['/a'] = { headers: { 'content-encoding': 'gzip' }, body: 'not gzip' }
    expect(await open().get('/a')).toMatchObject({ kind: 'failed', code: 'unreachable' })
  })

  test('that never come, or stall, are given up', async () => {
    site.pages['/silent'] = () => {}
    site.pages['/stalls'] = (_, response) => void response.writeHead(200).write('begin')
    const { get } = open({ timeouts: { silenceMs: 20 } })
    expect(await get('/silent')).toMatchObject({ kind: 'failed', code: 'timed_out' })
    expect(await get('/stalls')).toMatchObject({ kind: 'failed', code: 'timed_out' })
  })

  test('that drip are given up', async () => {
    site.pages['/a'] = (_, response) => {
      const drip = setInterval(() => response.write('x'), 5)
      response.on('close', () => clearInterval(drip))
    }
    expect(await open({ timeouts: { totalMs: 50 } }).get('/a')).toMatchObject({
      kind: 'failed',
      code: 'timed_out',
    })
  })
})

test('stops at once when it is told to', async () => {
  const controller = new AbortController()
  site.pages['/a'] = () => controller.abort(new Error('enough'))
  const { get } = open({ signal: controller.signal })
  await expect(get('/a')).rejects.toThrow('enough')
  await expect(get('/b')).rejects.toThrow('enough')
  expect(site.paths()).toEqual(['/a'])
})
