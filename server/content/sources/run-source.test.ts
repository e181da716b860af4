import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openArticleStore } from '../../../test/support/article-store.ts'
import { type LocalSite, startLocalSite } from '../../../test/support/local-site.ts'
import { sampleArticle } from '../../../test/support/sample-article.ts'
import type { ArticleStore } from '../article-store.ts'
import { directIndexTarget, type IndexTarget } from '../indexing/index-target.ts'
import type { PageEntry } from '../pages/page-entry.ts'
import { readSource } from './read-source.ts'
import { type RunSourceDependencies, runSource } from './run-source.ts'
import type { SourceDefinition } from './source.ts'
import { SourceError } from './source-error.ts'
import type { SourceStore } from './source-store.ts'

let store: { articles: ArticleStore; sources: SourceStore; close(): Promise<void> }
let target: IndexTarget
let name: string
let sources = 0

beforeAll(async () => {
  store = await openArticleStore()
  target = directIndexTarget({ articles: store.articles, sources: store.sources })
})
afterAll(() => store.close())
beforeEach(() => {
  sources += 1
  name = `source-${sources}`
})

function register(change: Partial<SourceDefinition> = {}): Promise<void> {
  const options = {
    lang: null,
    audience: ['everyone' as const],
    include: [],
    exclude: [],
    baseUrl: null,
    idPrefix: null,
  }
  return store.sources.register({
    name,
    kind: 'site',
    address: 'https://x/',
    options,
    every: 3_600,
    ...change,
  })
}

type Read = RunSourceDependencies['readSource']

function run(read: Read, options: { signal?: AbortSignal } = {}) {
  const log = pino({ level: 'silent' })
  return runSource({ target, readSource: read, clock: () => new Date(), log })(name, {
    signal: new AbortController().signal,
    ...options,
  })
}

function page(id: string, title = id): PageEntry {
  return {
    article: sampleArticle(`${name}/${id}`, { title }),
    where: { file: id, line: 1 },
    share: 0,
    state: { key: id, data: { title } },
  }
}

async function* only(...entries: PageEntry[]): AsyncGenerator<PageEntry> {
  yield* entries
}

function find(id: string) {
  return store.articles.find(`${name}/${id}`)
}

test('remembers what a reader noted, and hands it to the next run', async () => {
  await register()
  await run(() =>
    only({ cursor: { at: 1 }, share: 0 }, page('a'), page('b'), { cursor: { at: 2 }, share: 1 }),
  )
  let memory: unknown
  await run((_, given) => {
    memory = given.memory
    return only()
  })
  expect(memory).toEqual({
    cursor: { at: 2 },
    pages: new Map(
      ['a', 'b'].map((key) => [key, { key, articleId: `${name}/${key}`, data: { title: key } }]),
    ),
  })
})

test('leaves pages that the source calls unchanged, takes out those it calls gone, and forgets the rest', async () => {
  await register()
  await run(() => only(page('a'), page('b'), page('c'), page('d')))
  const outcome = await run((_, { memory }) => {
    const known = (key: string) => memory.pages.get(key) ?? expect.unreachable(key)
    return only(
      { unchanged: known('a'), share: 0 },
      { gone: known('b'), share: 0 },
      {
        failure: { file: 'c', line: 1, code: 'http_status', detail: '503' },
        formerIds: [],
        key: 'c',
        share: 0,
      },
    )
  })
  expect(outcome).toMatchObject({ report: { unchanged: 1, removed: 2, failed: 1 } })
  expect(await Promise.all(['a', 'b', 'c', 'd'].map(find))).toEqual([
    expect.anything(),
    null,
    expect.anything(),
    null,
  ])
  expect([...(await store.sources.memory(name)).pages.keys()].sort()).toEqual(['a', 'c'])
})

test('removes nothing but what is gone when a run saw only a part', async () => {
  await register()
  await run(() => only(page('a'), page('b'), page('c')))
  const outcome = await run((_, { memory }) =>
    only({ partial: true, share: 0 }, page('c', 'New'), { gone: memory.pages.get('b') as never, share: 1 }),
  )
  expect(outcome).toMatchObject({ report: { changed: 1, removed: 1, partial: true } })
  expect(await find('a')).not.toBeNull()
  expect(await find('b')).toBeNull()
  expect([...(await store.sources.memory(name)).pages.keys()].sort()).toEqual(['a', 'c'])
})

test('keeps what was stored before a source failed, says why, and asks it again before its time', async () => {
  await register()
  const failing: Read = async function* () {
    for (let index = 0; index < 200; index += 1) yield page(`p${index}`)
    yield page('after a whole batch')
    throw new SourceError('The forum does not answer.')
  }
  const before = Date.now()
  await expect(run(failing)).rejects.toThrow('The forum does not answer.')
  expect(await store.articles.countOf(name)).toBe(200)
  expect((await store.sources.memory(name)).pages.size).toBe(200)
  const source = await store.sources.find(name)
  expect(source).toMatchObject({
    failedRuns: 1,
    lastRun: { outcome: 'failed', problem: 'The forum does not answer.', counts: null },
    runningSince: null,
  })
  const pause = (source?.nextRunAt?.getTime() ?? 0) - before
  expect(pause).toBeGreaterThanOrEqual(60_000)
  expect(pause).toBeLessThan(3_600_000)
})

test('lets one run read a source at a time', async () => {
  await register()
  const { promise: mayEnd, resolve: letEnd } = Promise.withResolvers<void>()
  const { promise: reading, resolve: tellReading } = Promise.withResolvers<void>()
  const first = run(async function* () {
    tellReading()
    await mayEnd
    yield page('a')
  })
  await reading
  expect(await run(() => expect.unreachable('two runs at once'))).toEqual({ heldBy: expect.any(String) })
  letEnd()
  expect(await first).toMatchObject({ report: { added: 1 } })
  expect(await run(() => only(page('a')))).toMatchObject({ report: { unchanged: 1 } })
})

test('is to go on at once when it was stopped, and keeps every page until it has', async () => {
  await register()
  await run(() => only(page('a'), page('b')))
  const stopping = new AbortController()
  const outcome = await run(
    async function* (_, { signal }) {
      yield page('a', 'New')
      stopping.abort()
      signal.throwIfAborted()
    },
    { signal: stopping.signal },
  )
  expect(outcome).toMatchObject({ report: { interrupted: true, removed: 0 } })
  expect(await find('b')).not.toBeNull()
  const source = await store.sources.find(name)
  expect(source?.lastRun?.outcome).toBe('interrupted')
  expect(await store.sources.due(new Date(Date.now() + 1))).toContain(name)
})

test('runs nothing that is not registered', async () => {
  expect(await run(() => expect.unreachable('it ran'))).toBe('unknown_source')
})

let site: LocalSite | undefined
afterEach(async () => {
  await site?.close()
  site = undefined
})

test('reads a real site over HTTP, asks only for what may have changed, and drops what is gone', async () => {
  const sitemap = (...paths: string[]) => ({
    headers: { 'content-type': 'application/xml' },
    body: `<urlset>${paths.map((path) => `<url><loc>{url}${path}</loc></url>`).join('')}</urlset>`,
  })
  const html = (title: string) => ({
    headers: { etag: `"${title}"` },
    body: `<html lang="fr"><head><title>${title}</title></head><body><main><h1>${title}</h1><p>Du texte qui explique assez longuement comment faire.</p><h2 id="suite">Suite</h2><p>Encore du texte.</p></main></body></html>`,
  })
  const conditional =
    (title: string) =>
    (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => {
      const { headers, body } = html(title)
      const isSame = request.headers['if-none-match'] === headers.etag
      response.writeHead(isSame ? 304 : 200, { 'content-type': 'text/html', ...headers })
      response.end(isSame ? undefined : body)
    }
  site = await startLocalSite({
    '/robots.txt': { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nAllow: /\n' },
    '/sitemap.xml': sitemap('/a', '/b', '/c'),
    '/a': conditional('Alpha'),
    '/b': conditional('Beta'),
    '/c': conditional('Gamma'),
  })
  await register({ address: `${site.url}/`, name })
  const read = readSource({ userAgent: 'test', discourseKeys: new Map() })
  expect(await run(read)).toMatchObject({ report: { added: 3, failed: 0, removed: 0 } })
  expect(await store.articles.find(`${site.url}/a`)).toMatchObject({
    title: 'Alpha',
    lang: 'fr',
    sections: [expect.objectContaining({ url: `${site.url}/a#suite` })],
  })

  site.pages['/b'] = conditional('Beta two')
  delete site.pages['/c']
  expect(await run(read)).toMatchObject({ report: { added: 0, changed: 1, unchanged: 1, removed: 1 } })
  expect(await store.articles.find(`${site.url}/b`)).toMatchObject({ title: 'Beta two' })
  expect(await store.articles.find(`${site.url}/c`)).toBeNull()
  expect(site.requests.filter(({ headers }) => headers['if-none-match']).map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/a', '/b']),
  )
})
