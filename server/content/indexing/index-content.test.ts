import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openArticleStore } from '../../../test/support/article-store.ts'
import { type TemporaryFiles, temporaryFiles } from '../../../test/support/temporary-files.ts'
import type { ArticleStore } from '../article-store.ts'
import { readJsonlFile } from '../jsonl/jsonl-file.ts'
import { readMarkdownFolder } from '../markdown/markdown-folder.ts'
import { type IndexProgress, type IndexRun, indexContent } from './index-content.ts'

let store: { articles: ArticleStore; close(): Promise<void> }
beforeAll(async () => {
  store = await openArticleStore()
})
afterAll(() => store.close())

let files: TemporaryFiles
let source: string
let sources = 0
beforeEach(() => {
  files = temporaryFiles()
  sources += 1
  source = `source-${sources}`
})
afterEach(() => files.remove())

function page(id: string, body = 'Text'): string {
  return `${JSON.stringify({ id: `${source}/${id}`, url: `/${id}`, title: id, body, lang: 'en', kind: 'doc' })}\n`
}

function index(run: Partial<IndexRun> & Pick<IndexRun, 'entries'>) {
  return indexContent({ target: store.articles })({ source, ...run })
}

function indexJsonl(content: string, run: Partial<IndexRun> = {}) {
  files.write({ 'pages.jsonl': content })
  return index({ entries: readJsonlFile(join(files.folder, 'pages.jsonl'), { lang: 'en' }), ...run })
}

function indexFolder(run: Partial<IndexRun> = {}) {
  return index({ entries: readMarkdownFolder(files.folder, { lang: 'en', idPrefix: source }), ...run })
}

function find(id: string) {
  return store.articles.find(`${source}/${id}`)
}

test('counts what was added, changed, unchanged and removed', async () => {
  expect(await indexJsonl(page('a') + page('b') + page('c'))).toMatchObject({ added: 3, failed: 0 })
  expect(await indexJsonl(page('a') + page('b', 'Other') + page('d'))).toMatchObject({
    source,
    added: 1,
    changed: 1,
    unchanged: 1,
    removed: 1,
    failed: 0,
    failures: [],
  })
  expect(await find('c')).toBeNull()
  expect(await find('b')).toMatchObject({ body: 'Other' })
})

test('changes nothing when it is run twice', async () => {
  files.write({ 'a.md': '# A\n\n- one\n  - two\n\n```js\nx\n```', 'fr/b.md': '# B\n\n| a |\n|---|\n| b |' })
  expect(await indexFolder()).toMatchObject({ added: 2 })
  const revision = await store.articles.revision()
  expect(await indexFolder()).toMatchObject({ added: 0, changed: 0, unchanged: 2, removed: 0 })
  expect(await store.articles.revision()).toBe(revision)
})

test('leaves the articles of other sources alone', async () => {
  await indexJsonl(page('a'))
  const other = `${source}-other`
  await indexJsonl(page('b'), { source: other })
  await indexJsonl(page('c'))
  expect(await find('a')).toBeNull()
  expect(await find('b')).not.toBeNull()
})

test('refuses an id of another source, names the line, and leaves the article as it was', async () => {
  await indexJsonl(page('a', 'First'))
  const report = await indexJsonl(page('b') + page('a', 'Second'), { source: `${source}-thief` })
  expect(report).toMatchObject({ added: 1, failed: 1 })
  expect(report.failures).toEqual([
    {
      file: join(files.folder, 'pages.jsonl'),
      line: 2,
      code: 'id_belongs_to_another_source',
      id: `${source}/a`,
      detail: source,
    },
  ])
  expect(await find('a')).toMatchObject({ body: 'First' })
})

test('keeps the first of two pages with one id, and reports the later one', async () => {
  const report = await indexJsonl(page('a', 'First') + page('b') + page('a', 'Second'))
  expect(report).toMatchObject({ added: 2, failed: 1 })
  expect(report.failures).toMatchObject([
    {
      line: 3,
      code: 'duplicate_id',
      id: `${source}/a`,
      detail: `${join(files.folder, 'pages.jsonl')}:1`,
    },
  ])
  expect(await find('a')).toMatchObject({ body: 'First' })
})

test('keeps the former version of a page whose line is broken now', async () => {
  await indexJsonl(page('a') + page('b') + page('c'))
  const report = await indexJsonl(`${page('a').slice(0, 60)}\n${page('b')}`)
  expect(report).toMatchObject({ unchanged: 1, removed: 1, failed: 1 })
  expect(await find('a')).toMatchObject({ body: 'Text' })
  expect(await find('c')).toBeNull()
})

test('keeps the former version of a Markdown page that is broken now', async () => {
  files.write({ 'a.md': '---\nid: own-id\ntitle: A\n---\nText', 'b.md': 'B', 'c.md': 'C' })
  await indexFolder()
  files.write({ 'a.md': '---\nid: own-id\ntitle: [A\n---\nText', 'b.md': Uint8Array.of(0xff) })
  files.delete('c.md')
  expect(await indexFolder()).toMatchObject({
    unchanged: 0,
    removed: 0,
    failed: 2,
    removalSkipped: 'no_page',
  })
  files.write({ 'd.md': 'D' })
  expect(await indexFolder()).toMatchObject({ added: 1, removed: 1, failed: 2 })
  expect(await store.articles.find('own-id')).not.toBeNull()
  expect(await store.articles.find(`${source}:b`)).not.toBeNull()
  expect(await store.articles.find(`${source}:c`)).toBeNull()
})

test('removes nothing when no page is left, unless that is allowed', async () => {
  await indexJsonl(page('a') + page('b'))
  expect(await indexJsonl('\n')).toMatchObject({ removed: 0, removalSkipped: 'no_page' })
  expect(await find('a')).not.toBeNull()
  expect(await indexJsonl('', { allowEmpty: true })).toMatchObject({ removed: 2, removalSkipped: null })
})

test('has nothing to say about a new source without a page', async () => {
  expect(await indexJsonl('')).toMatchObject({ added: 0, removed: 0, failed: 0, removalSkipped: null })
})

test('removes nothing while part of the folder cannot be seen', async () => {
  files.write({ 'a.md': 'A', 'part/b.md': 'B' })
  await indexFolder()
  files.delete('part')
  symlinkSync('unmounted', join(files.folder, 'part'))
  expect(await indexFolder()).toMatchObject({
    unchanged: 1,
    removed: 0,
    failed: 1,
    removalSkipped: 'folder_unreadable',
  })
})

test('stops between two batches, and removes nothing then', async () => {
  await indexJsonl(page('gone'))
  const pages = Array.from({ length: 500 }, (_, number) => page(`p${number}`)).join('')
  const interruption = new AbortController()
  const report = await indexJsonl(pages, {
    signal: interruption.signal,
    onProgress: ({ pages }) => pages === 250 && interruption.abort(),
  })
  expect(report).toMatchObject({ added: 200, removed: 0, interrupted: true })
  expect(await store.articles.countOf(source)).toBe(201)
  expect(await indexJsonl(pages)).toMatchObject({
    added: 300,
    unchanged: 200,
    removed: 1,
    interrupted: false,
  })
})

test('tells how far it is', async () => {
  const steps: IndexProgress[] = []
  await indexJsonl(`${page('a')}broken\n${page('b')}`, { onProgress: (progress) => steps.push(progress) })
  expect(steps.map(({ pages, failed }) => [pages, failed])).toEqual([
    [1, 0],
    [2, 1],
    [3, 1],
  ])
  expect(steps.at(-1)?.share).toBe(1)
})

test('removes nothing when the source breaks off', async () => {
  await indexJsonl(page('a') + page('b'))
  async function* breaking() {
    yield* readJsonlFile(join(files.folder, 'pages.jsonl'), { lang: 'en' })
    throw new Error('the disk is gone')
  }
  files.write({ 'pages.jsonl': page('a') })
  await expect(index({ entries: breaking() })).rejects.toThrow('the disk is gone')
  expect(await find('b')).not.toBeNull()
})

test('takes out a page whose audience cannot be understood any more, and keeps those that fail otherwise', async () => {
  await indexJsonl(page('a') + page('b'))
  const broken = (id: string, changes: object) =>
    `${JSON.stringify({ ...JSON.parse(page(id)), ...changes })}\n`
  const pages = broken('a', { url: 'nowhere', audience: 'Premium' }) + broken('b', { url: 'nowhere' })
  expect(await indexJsonl(pages)).toMatchObject({
    removed: 1,
    failures: [{ field: 'audience.0' }, { field: 'url' }],
  })
  expect(await find('a')).toBeNull()
  expect(await find('b')).not.toBeNull()
})
