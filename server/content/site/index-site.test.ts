import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openArticleStore } from '../../../test/support/article-store.ts'
import { type LocalSite, startLocalSite } from '../../../test/support/local-site.ts'
import type { ArticleStore } from '../article-store.ts'
import { indexContent } from '../indexing/index-content.ts'
import type { IndexReport } from '../indexing/index-report.ts'
import type { PageState, Remembrance, SourceCursor } from '../sources/source-memory.ts'
import { openPageParser } from './page-parser.ts'
import { readSite } from './read-site.ts'

let store: { articles: ArticleStore; close(): Promise<void> }
beforeAll(async () => {
  store = await openArticleStore()
})
afterAll(() => store.close())

const parser = openPageParser()
afterAll(() => parser.close())

let site: LocalSite
const remembered = { pages: new Map<string, PageState>(), cursor: null as SourceCursor | null }
beforeEach(async () => {
  site = await startLocalSite()
  remembered.pages.clear()
  remembered.cursor = null
})
afterEach(() => site.close())

async function remember(_: string, { pages, forgotten, cursor }: Remembrance): Promise<void> {
  for (const state of pages) remembered.pages.set(state.key, state)
  for (const key of forgotten) remembered.pages.delete(key)
  if (cursor !== undefined) remembered.cursor = cursor
}

function index(): Promise<IndexReport> {
  const memory = { pages: new Map(remembered.pages), cursor: remembered.cursor }
  const entries = readSite(site.url, {
    lang: 'en',
    userAgent: 'GuichetBot/1.0',
    memory,
    parser,
    pause: async () => {},
  })
  return indexContent({ target: store.articles, remember })({ source: site.url, entries, memory })
}

async function titles(...paths: string[]): Promise<(string | undefined)[]> {
  const found = await Promise.all(paths.map((path) => store.articles.find(site.url + path)))
  return found.map((article) => article?.title)
}

/** A site whose sitemap lists what it has; its pages know their versions. */
function publish(pages: Record<string, string>): void {
  const urls = Object.keys(pages).map((path) => `<url><loc>{url}${path}</loc></url>`)
  site.pages = { '/sitemap.xml': `<urlset>${urls.join('')}</urlset>` }
  for (const [path, title] of Object.entries(pages)) {
    site.pages[path] = (request, response) => {
      const etag = `"${title}"`
      if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
      response.writeHead(200, { etag, 'content-type': 'text/html' })
      response.end(`<main><h1>${title}</h1><p>About ${title}.</p></main>`)
    }
  }
}

test('a site goes in, and only what changed goes in again', async () => {
  publish({ '/a': 'A', '/b': 'B', '/c': 'C' })
  expect(await index()).toMatchObject({ added: 3, failed: 0 })
  publish({ '/a': 'A', '/b': 'B, newer', '/d': 'D' })
  expect(await index()).toMatchObject({ added: 1, changed: 1, unchanged: 1, removed: 1, failed: 0 })
  expect(await titles('/a', '/b', '/c', '/d')).toEqual(['A', 'B, newer', undefined, 'D'])
  expect([...remembered.pages.keys()].sort()).toEqual(['/a', '/b', '/d'].map((path) => site.url + path))
  expect(remembered.cursor).toBeNull()
})

test('a page that is gone goes, though it is still listed; one that fails stays', async () => {
  publish({ '/a': 'A', '/b': 'B', '/c': 'C' })
  await index()
  site.pages['/b'] = { status: 404 }
  site.pages['/c'] = { status: 500 }
  expect(await index()).toMatchObject({ unchanged: 1, removed: 1, failed: 1 })
  expect(await titles('/a', '/b', '/c')).toEqual(['A', undefined, 'C'])
  publish({ '/a': 'A', '/b': 'B again', '/c': 'C' })
  expect(await index()).toMatchObject({ added: 1, unchanged: 2, removed: 0 })
})

test('a page that is to be in no index any more goes', async () => {
  publish({ '/a': 'A', '/b': 'B' })
  await index()
  site.pages['/b'] = '<meta name="robots" content="noindex"><main><h1>B</h1><p>Text</p></main>'
  expect(await index()).toMatchObject({ removed: 1 })
  expect(await titles('/a', '/b')).toEqual(['A', undefined])
})

test('nothing goes while the site is down, in part or as a whole', async () => {
  publish({ '/a': 'A', '/b': 'B' })
  await index()
  site.pages['/sitemap.xml'] =
    '<sitemapindex><sitemap><loc>{url}/one.xml</loc></sitemap><sitemap><loc>{url}/two.xml</loc></sitemap></sitemapindex>'
  site.pages['/one.xml'] = '<urlset><url><loc>{url}/a</loc></url></urlset>'
  expect(await index()).toMatchObject({ removed: 0, failed: 1 })
  site.pages = {}
  await expect(index()).rejects.toThrow(/No sitemap/)
  site.pages['/robots.txt'] = { status: 503 }
  await expect(index()).rejects.toThrow(/robots\.txt/)
  expect(await titles('/a', '/b')).toEqual(['A', 'B'])
})
