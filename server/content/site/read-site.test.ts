import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Answer, type LocalSite, startLocalSite } from '../../../test/support/local-site.ts'
import type { PageEntry } from '../page-entry.ts'
import type { PageState, SourceCursor, SourceMemory } from '../source-memory.ts'
import { openPageParser } from './page-parser.ts'
import { readSite, type SiteOptions } from './read-site.ts'

const parser = openPageParser()
afterAll(() => parser.close())

let site: LocalSite
/** The time of the test's clock; it moves only while the reader waits. */
let time: number
beforeEach(async () => {
  site = await startLocalSite()
  time = Date.UTC(2026, 4, 4)
})
afterEach(() => site.close())

const DAY = 24 * 60 * 60 * 1000

function sitemap(...pages: (string | [path: string, lastmod: string])[]): Answer {
  const urls = pages.map((entry) => {
    const [path, lastmod] = typeof entry === 'string' ? [entry] : entry
    const loc = path.startsWith('http') ? path : `{url}${path}`
    return `<url><loc>${loc}</loc>${lastmod ? `<lastmod>${lastmod}</lastmod>` : ''}</url>`
  })
  return xml(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('\n')}</urlset>`)
}

function sitemapIndex(...paths: string[]): Answer {
  const sitemaps = paths.map((path) => `<sitemap><loc>{url}${path}</loc></sitemap>`)
  return xml(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${sitemaps.join('')}</sitemapindex>`,
  )
}

function xml(body: string): Answer {
  return {
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}`,
  }
}

function text(body: string): Answer {
  return { headers: { 'content-type': 'text/plain' }, body }
}

function pageOf(title: string, head = ''): string {
  return `<html lang="en"><head>${head}</head><body><main><h1>${title}</h1><p>About ${title}.</p></main></body></html>`
}

/** What a run says, with the site's address left out of it. */
interface Told {
  /** Titles of the pages read, by their ids. */
  read: Record<string, string>
  unchanged: (string | null)[]
  failures: { file: string; code: string; detail?: string | undefined; formerIds: string[] }[]
  gone: string[]
  partial: boolean
  cursors: (SourceCursor | null)[]
  /** What the next run is given. */
  memory: SourceMemory
}

async function run(options: Partial<SiteOptions> & { address?: string } = {}): Promise<Told> {
  const { address = '/', ...others } = options
  const entries: PageEntry[] = []
  const reader = readSite(site.url + address, {
    lang: 'en',
    userAgent: 'GuichetBot/1.0',
    parser,
    now: () => time,
    pause: async (ms) => {
      time += ms
    },
    ...others,
  })
  for await (const entry of reader) entries.push(entry)
  return told(entries, others.memory)
}

function told(entries: PageEntry[], before: SourceMemory | undefined): Told {
  const path = (url: string) => url.replace(site.url, '')
  const result: Told = {
    read: {},
    unchanged: [],
    failures: [],
    gone: [],
    partial: false,
    cursors: [],
    memory: { pages: new Map(), cursor: null },
  }
  const states = new Map<string, PageState>()
  for (const entry of entries) {
    if ('article' in entry) {
      result.read[path(entry.article.id)] = entry.article.title
      if (entry.state) states.set(entry.state.key, { ...entry.state, articleId: entry.article.id })
    } else if ('unchanged' in entry) {
      result.unchanged.push(entry.unchanged.articleId === null ? null : path(entry.unchanged.articleId))
      states.set(entry.unchanged.key, entry.unchanged)
    } else if ('failure' in entry) {
      const { file, code, detail } = entry.failure
      result.failures.push({ file: path(file), code, detail, formerIds: entry.formerIds.map(path) })
      const state = entry.key === undefined ? undefined : before?.pages.get(entry.key)
      if (state) states.set(state.key, state)
    } else if ('gone' in entry) result.gone.push(path(entry.gone.articleId ?? entry.gone.key))
    else if ('partial' in entry) result.partial = true
    else result.cursors.push(entry.cursor)
  }
  result.memory = { pages: states, cursor: result.cursors.at(-1) ?? null }
  return result
}

describe('what is read', () => {
  test('are the pages of the sitemap, in its order', async () => {
    site.pages = { '/sitemap.xml': sitemap('/b', '/a', '/b#part'), '/a': pageOf('A'), '/b': pageOf('B') }
    const { read, failures, partial } = await run({ address: '/sitemap.xml' })
    expect(Object.entries(read)).toEqual([
      ['/b', 'B'],
      ['/a', 'A'],
    ])
    expect({ failures, partial }).toEqual({ failures: [], partial: false })
    expect(site.paths()).toEqual(['/robots.txt', '/sitemap.xml', '/b', '/a'])
  })

  test('are those below a bare address, by the sitemaps that robots.txt names', async () => {
    site.pages = {
      '/robots.txt': text(
        'Sitemap: {url}/one.xml\nsitemap: /two.xml\nSitemap: https://other.example/three.xml',
      ),
      '/one.xml': sitemap('/docs/a', '/docs-old/b'),
      '/two.xml': sitemap('/docs', '/blog/c'),
      '/docs/a': pageOf('A'),
      '/docs': pageOf('Docs'),
    }
    expect((await run({ address: '/docs' })).read).toEqual({ '/docs/a': 'A', '/docs': 'Docs' })
  })

  test.each(['/project/sitemap.xml', '/sitemap.xml', '/sitemap_index.xml'])(
    'are those of %s when nothing names another sitemap',
    async (place) => {
      site.pages = { [place]: sitemap('/project/a'), '/project/a': pageOf('A') }
      const { read, failures } = await run({ address: '/project/' })
      expect({ read, failures }).toEqual({ read: { '/project/a': 'A' }, failures: [] })
    },
  )

  test('are those of sitemaps in sitemaps, packed ones and plain lists too', async () => {
    site.pages = {
      '/sitemap.xml': sitemapIndex('/one.xml.gz', '/two.txt', '/sitemap.xml', '/one.xml.gz'),
      '/one.xml.gz': {
        headers: { 'content-type': 'application/gzip' },
        body: gzipSync(`<urlset><url><loc>${site.url}/a</loc></url></urlset>`),
      },
      '/two.txt': text('{url}/b\r\n{url}/c\n'),
      '/a': pageOf('A'),
      '/b': pageOf('B'),
      '/c': pageOf('C'),
    }
    expect((await run()).read).toEqual({ '/a': 'A', '/b': 'B', '/c': 'C' })
  })

  test('are none of another site, and no files', async () => {
    site.pages = {
      '/sitemap.xml': sitemap(
        'https://other.example/a',
        'http://127.0.0.1:1/b',
        'file:///etc/passwd',
        '/manual.pdf',
        '/a',
      ),
      '/a': pageOf('A'),
    }
    expect((await run()).read).toEqual({ '/a': 'A' })
    expect(site.paths()).not.toContain('/manual.pdf')
  })

  test('are those that the paths let through', async () => {
    const paths = ['/en/a', '/en/old/b', '/fr/a', '/en/c?print']
    site.pages = {
      '/sitemap.xml': sitemap(...paths),
      ...Object.fromEntries(paths.map((path) => [path, pageOf('P')])),
    }
    const { read } = await run({ include: ['/en/'], exclude: ['/*/old/', '*?print$'] })
    expect(Object.keys(read)).toEqual(['/en/a'])
  })
})

describe('robots.txt', () => {
  const pages = () => ({
    '/sitemap.xml': sitemap('/a', '/private/b'),
    '/a': pageOf('A'),
    '/private/b': pageOf('B'),
  })

  test('is kept to, and so is its pace within bounds', async () => {
    site.pages = {
      ...pages(),
      '/robots.txt': text('User-agent: GuichetBot\nDisallow: /private\nCrawl-delay: 86400'),
    }
    const begin = time
    expect((await run()).read).toEqual({ '/a': 'A' })
    expect(site.paths()).not.toContain('/private/b')
    expect(time - begin).toBe(20_000)
  })

  test('holds for where a page redirects to', async () => {
    site.pages = {
      ...pages(),
      '/robots.txt': text('User-agent: *\nDisallow: /private'),
      '/a': { status: 301, headers: { location: '/private/b' } },
    }
    const { read, failures } = await run()
    expect(read).toEqual({})
    expect(failures).toMatchObject([{ file: '/a', code: 'fetch_failed' }])
    expect(site.paths()).not.toContain('/private/b')
  })

  test.each([404, 403])('that answers %i allows everything', async (status) => {
    site.pages = { ...pages(), '/robots.txt': { status } }
    expect(Object.keys((await run()).read)).toHaveLength(2)
  })

  test.each([500, 429])('that answers %i allows nothing for now', async (status) => {
    site.pages = { ...pages(), '/robots.txt': { status } }
    await expect(run()).rejects.toThrow(/robots\.txt cannot be read \(status \d+\)/)
    expect(new Set(site.paths())).toEqual(new Set(['/robots.txt']))
  })

  test('that says when it can be had again is asked no sooner', async () => {
    site.pages = { ...pages(), '/robots.txt': { status: 503, headers: { 'retry-after': '3600' } } }
    await expect(run()).rejects.toMatchObject({ retryAfterSeconds: 3600 })
    expect(site.paths()).toEqual(['/robots.txt'])
  })

  test('that forbids all is told', async () => {
    site.pages = { ...pages(), '/robots.txt': text('User-agent: *\nDisallow: /') }
    await expect(run()).rejects.toThrow(/allows none of its 2 pages/)
  })
})

describe('a site that cannot be read', () => {
  test.each([
    ['without a sitemap', {}, /No sitemap was found/],
    ['with a sitemap of another', { '/sitemap.xml': sitemap('https://a.example/b') }, /all of another site/],
    ['with a sitemap that is a page', { '/sitemap.xml': pageOf('A') }, /it is not a sitemap/],
    ['with an empty one', { '/sitemap.xml': sitemap() }, /lists no page/],
    ['with none of the pages wanted', { '/sitemap.xml': sitemap('/b') }, /None of the 1 pages/],
  ])('is told: %s', async (_, pages, message) => {
    site.pages = pages
    await expect(run({ include: ['/a'] })).rejects.toThrow(message)
  })

  test.each(['docs', 'ftp://docs.example/', 'https://user:secret@docs.example/'])(
    'is %s',
    async (address) => {
      const reading = readSite(address, { lang: 'en', userAgent: 'x' }).next()
      await expect(reading).rejects.toThrow(/address of a site/)
      await expect(reading).rejects.not.toThrow(/secret/)
    },
  )

  test('is given up when it stops answering, and what was read stays', async () => {
    const paths = Array.from({ length: 20 }, (_, index) => `/${index}`)
    site.pages = { '/sitemap.xml': sitemap(...paths), '/0': pageOf('A') }
    for (const path of paths.slice(1)) site.pages[path] = { status: 503 }
    await expect(run()).rejects.toThrow(/stopped answering/)
    expect(site.paths()).not.toContain('/15')
  })

  test('is not believed when most of it is gone at once', async () => {
    const paths = Array.from({ length: 20 }, (_, index) => `/${index}`)
    site.pages = {
      '/sitemap.xml': sitemap(...paths),
      ...Object.fromEntries(paths.map((path) => [path, pageOf('P')])),
    }
    const { memory } = await run()
    for (const path of paths.slice(0, 15)) delete site.pages[path]
    await expect(run({ memory })).rejects.toThrow(/15 of the 20 pages/)
  })
})

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
    time += 8 * DAY
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
    time += 60_000
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

test('reads what old servers write', async () => {
  const body = Buffer.from(
    '<html><head><meta charset="iso-8859-1"></head><main><h1>\xc9t\xe9</h1><p>Caf\xe9</p>',
    'latin1',
  )
  site.pages = { '/sitemap.xml': sitemap('/a'), '/a': { headers: { 'content-type': 'text/html' }, body } }
  expect((await run()).read).toEqual({ '/a': 'Été' })
})

test('waits when it is told to, and comes back', async () => {
  let asked = 0
  site.pages = {
    '/sitemap.xml': sitemap('/a'),
    '/a': (_, response) => {
      asked += 1
      if (asked === 1) response.writeHead(429, { 'retry-after': '60' }).end()
      else response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf('A'))
    },
  }
  const begin = time
  expect((await run()).read).toEqual({ '/a': 'A' })
  expect(time - begin).toBeGreaterThanOrEqual(60_000)
})

test('stops when it is told to', async () => {
  const controller = new AbortController()
  site.pages = {
    '/sitemap.xml': sitemap('/a', '/b'),
    '/a': () => controller.abort(new Error('enough')),
    '/b': pageOf('B'),
  }
  await expect(run({ signal: controller.signal })).rejects.toThrow('enough')
  expect(site.paths()).not.toContain('/b')
})
