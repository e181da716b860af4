import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type LocalSite, startLocalSite } from '../../../test/support/local-site.ts'
import {
  pageOf,
  runSite,
  type SiteRunOptions,
  sitemap,
  sitemapIndex,
  type Told,
} from '../../../test/support/site-run.ts'
import type { PageState } from '../sources/source-memory.ts'
import { openPageParser } from './page-parser.ts'

const parser = openPageParser()
afterAll(() => parser.close())

let site: LocalSite
const clock = { time: 0 }
beforeEach(async () => {
  site = await startLocalSite()
  clock.time = Date.UTC(2026, 4, 4)
})
afterEach(() => site.close())

function run(options: SiteRunOptions = {}): Promise<Told> {
  return runSite(site, clock, { parser, ...options })
}

const DAY = 24 * 60 * 60 * 1000

describe('a second run', () => {
  test('asks only whether a page has changed', async () => {
    site.pages = {
      '/sitemap.xml': sitemap('/a', '/b'),
      '/a': (request, response) => {
        const isKnown = request.headers['if-none-match'] === '"1"'
        response.writeHead(isKnown ? 304 : 200, { etag: '"1"', 'content-type': 'text/html' })
        response.end(isKnown ? undefined : pageOf('A'))
      },
      '/b': pageOf('B'),
    }
    const { memory } = await run()
    site.pages['/b'] = pageOf('B, newer')
    expect(await run({ memory })).toMatchObject({ read: { '/b': 'B, newer' }, unchanged: ['/a'] })
  })

  test('does not ask for what the sitemap says is as before, until a week has passed', async () => {
    site.pages = {
      '/sitemap.xml': sitemap(['/a', '2026-01-01'], ['/b', '2026-01-01']),
      '/a': pageOf('A'),
      '/b': pageOf('B'),
    }
    const first = await run()
    site.pages['/sitemap.xml'] = sitemap(['/a', '2026-01-01'], ['/b', '2026-05-05'])
    const second = await run({ memory: first.memory })
    expect(second).toMatchObject({ read: { '/b': 'B' }, unchanged: ['/a'] })
    clock.time += 8 * DAY
    expect((await run({ memory: second.memory })).read).toEqual({ '/a': 'A', '/b': 'B' })
  })

  test('says what is gone, what failed, and what is listed and was never there', async () => {
    site.pages = {
      '/sitemap.xml': sitemap('/a', '/b', '/c', '/d'),
      '/a': pageOf('A'),
      '/b': pageOf('B'),
      '/c': pageOf('C'),
    }
    const { memory, failures } = await run()
    expect(failures).toEqual([{ file: '/d', code: 'http_status', detail: '404', formerIds: [] }])
    site.pages['/a'] = { status: 410 }
    site.pages['/b'] = { status: 500 }
    site.pages['/c'] = { status: 401 }
    expect(await run({ memory })).toMatchObject({
      gone: ['/a'],
      failures: [
        { file: '/b', code: 'http_status', detail: '500', formerIds: ['/b'] },
        { file: '/c', code: 'http_status', detail: '401', formerIds: ['/c'] },
        { file: '/d', code: 'http_status', detail: '404', formerIds: [] },
      ],
    })
  })

  test('goes on where one was cut off', async () => {
    site.pages = { '/sitemap.xml': sitemap('/a', '/b'), '/a': pageOf('A'), '/b': pageOf('B') }
    const first = await run()
    const [state] = first.memory.pages.values()
    const cutOff = {
      pages: new Map([[`${site.url}/a`, state as PageState]]),
      cursor: first.cursors[0] ?? null,
    }
    clock.time += 60_000
    expect(await run({ memory: cutOff })).toMatchObject({ read: { '/b': 'B' }, unchanged: ['/a'] })
    expect((await run({ memory: { ...cutOff, cursor: null } })).read).toEqual({ '/a': 'A', '/b': 'B' })
  })

  test('reads anew what other rules read', async () => {
    site.pages = { '/sitemap.xml': sitemap(['/a', '2026-01-01']), '/a': pageOf('A') }
    const { memory } = await run()
    const pages = new Map(
      [...memory.pages].map(([key, state]) => [key, { ...state, data: { ...state.data, rules: 0 } }]),
    )
    expect((await run({ memory: { pages, cursor: null } })).read).toEqual({ '/a': 'A' })
  })

  test('removes nothing while a sitemap cannot be read', async () => {
    site.pages = {
      '/sitemap.xml': sitemapIndex('/one.xml', '/two.xml'),
      '/one.xml': sitemap('/a'),
      '/a': pageOf('A'),
    }
    expect(await run()).toMatchObject({
      read: { '/a': 'A' },
      partial: true,
      failures: [{ file: '/two.xml', code: 'fetch_failed', detail: 'status 404' }],
    })
  })
})

describe('one page at several addresses', () => {
  test('is known by its canonical address, and read there when that is listed', async () => {
    const canonical = '<link rel="canonical" href="/new/a">'
    site.pages = { '/sitemap.xml': sitemap('/old/a', '/new/a', '/b?from=x', '/b?from=y') }
    Object.assign(site.pages, {
      '/old/a': pageOf('Old', canonical),
      '/new/a': pageOf('New', canonical),
      '/b?from=x': pageOf('X', '<link rel="canonical" href="/b">'),
      '/b?from=y': pageOf('Y', '<link rel="canonical" href="/b">'),
    })
    const first = await run()
    expect(first).toMatchObject({
      read: { '/new/a': 'New', '/b': 'X' },
      unchanged: [null, null],
      failures: [],
    })
    expect((await run({ memory: first.memory })).read).toEqual({ '/new/a': 'New', '/b': 'X' })
  })

  test('is known by where it redirects to', async () => {
    site.pages = {
      '/sitemap.xml': sitemap('/a', '/b', '/c'),
      '/a': { status: 301, headers: { location: '/b' } },
      '/b': pageOf('B'),
      '/c': { status: 302, headers: { location: '/d' } },
      '/d': pageOf('D'),
    }
    expect(await run()).toMatchObject({ read: { '/b': 'B', '/d': 'D' }, unchanged: [null] })
  })
})

describe('pages that give no article', () => {
  test('are remembered, so that they are asked for no more often than others', async () => {
    site.pages = {
      '/sitemap.xml': sitemap(['/a', '2026-01-01'], ['/b', '2026-01-01'], ['/c', '2026-01-01']),
      '/a': pageOf('A', '<meta name="robots" content="noindex">'),
      '/b': { headers: { 'content-type': 'application/json' }, body: '{}' },
      '/c': pageOf('C'),
    }
    const first = await run()
    expect(first).toMatchObject({ read: { '/c': 'C' }, unchanged: [null, null] })
    const asked = site.paths().length
    await run({ memory: first.memory })
    expect(site.paths().slice(asked)).toEqual(['/robots.txt', '/sitemap.xml'])
  })

  test('are told when there is nothing in them, or too much', async () => {
    site.pages = {
      '/sitemap.xml': sitemap('/a', '/b', '/c'),
      '/a': '<div id="app"></div>',
      '/b': { body: 'x'.repeat(6 * 1024 * 1024) },
      '/c': { status: 302, headers: { location: 'https://elsewhere.example/c' } },
    }
    expect((await run()).failures).toMatchObject([
      { file: '/a', code: 'no_text' },
      { file: '/b', code: 'response_too_big' },
      { file: '/c', code: 'fetch_failed', detail: 'it leads to another site, https://elsewhere.example/c' },
    ])
  })
})
