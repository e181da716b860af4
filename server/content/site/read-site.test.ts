import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type LocalSite, startLocalSite } from '../../../test/support/local-site.ts'
import {
  pageOf,
  runSite,
  type SiteRunOptions,
  sitemap,
  sitemapIndex,
  type Told,
  text,
} from '../../../test/support/site-run.ts'
import { openPageParser } from './page-parser.ts'
import { readSite } from './read-site.ts'

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
    const begin = clock.time
    expect((await run()).read).toEqual({ '/a': 'A' })
    expect(site.paths()).not.toContain('/private/b')
    expect(clock.time - begin).toBe(20_000)
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
  const begin = clock.time
  expect((await run()).read).toEqual({ '/a': 'A' })
  expect(clock.time - begin).toBeGreaterThanOrEqual(60_000)
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
