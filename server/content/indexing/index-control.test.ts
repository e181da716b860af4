import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openArticleStore } from '../../../test/support/article-store.ts'
import { temporaryFiles } from '../../../test/support/temporary-files.ts'
import { type Listener, listen } from '../../http/listen.ts'
import { requireToken } from '../../http/require-token.ts'
import type { ArticleStore } from '../article-store.ts'
import { readJsonlFile } from '../jsonl/jsonl-file.ts'
import { readMarkdownFolder } from '../markdown/markdown-folder.ts'
import type { SourceStore } from '../sources/source-store.ts'
import { indexContent } from './index-content.ts'
import { indexControl } from './index-control.ts'
import { remoteIndexTarget } from './remote-index-target.ts'

const TOKEN = 'a-token-of-the-data-folder'

let store: { articles: ArticleStore; sources: SourceStore; close(): Promise<void> }
let listener: Listener
let url: string
let catchUps = 0
beforeAll(async () => {
  store = await openArticleStore()
  const control = indexControl({
    articles: store.articles,
    sources: store.sources,
    afterIndex: async () => {
      catchUps += 1
    },
  })
  const app = new Hono().use(requireToken(TOKEN)).route('/control/index', control)
  listener = await listen('127.0.0.1', 0)
  listener.serve((request) => app.fetch(request))
  url = `http://127.0.0.1:${listener.port}`
})
afterAll(async () => {
  await listener.close()
  await store.close()
})

function pageLine(id: string, body = 'Text'): string {
  return `${JSON.stringify({ id, url: '/x', title: id, body })}\n`
}

test('indexes through the running server as it does into the store', async () => {
  const pages = Array.from({ length: 450 }, (_, number) => pageLine(`ünïcode "${number}"`)).join('')
  const files = temporaryFiles({ 'pages.jsonl': pages })
  const target = remoteIndexTarget({ url, token: TOKEN })
  const index = () =>
    indexContent({ target })({
      source: 'far',
      entries: readJsonlFile(`${files.folder}/pages.jsonl`, { lang: 'en' }),
    })
  try {
    expect(await index()).toMatchObject({ added: 450, removed: 0 })
    expect(await index()).toMatchObject({ unchanged: 450, removed: 0 })
    files.write({ 'pages.jsonl': pageLine('ünïcode "7"', 'Other') })
    expect(await index()).toMatchObject({ changed: 1, removed: 449 })
    expect(await store.articles.find('ünïcode "7"')).toMatchObject({ body: 'Other' })
    files.write({ 'pages.jsonl': '' })
    expect(await index()).toMatchObject({ removed: 0, removalSkipped: 'no_page' })
  } finally {
    files.remove()
  }
})

test('carries the largest page, blocks and all', async () => {
  // Each of these characters takes six in JSON.
  const files = temporaryFiles({ 'big.md': '\u0001'.repeat(5 * 1024 * 1024 - 10) })
  const target = remoteIndexTarget({ url, token: TOKEN })
  try {
    const entries = readMarkdownFolder(files.folder, { lang: 'en', idPrefix: 'big' })
    expect(await indexContent({ target })({ source: 'big', entries })).toMatchObject({ added: 1 })
  } finally {
    files.remove()
  }
})

test('answers only once the search has caught up', async () => {
  const before = catchUps
  await remoteIndexTarget({ url, token: TOKEN }).settle()
  expect(catchUps).toBe(before + 1)
})

test.each(['wrong', ''])('refuses the token %j', async (token) => {
  await expect(remoteIndexTarget({ url, token }).countOf('far')).rejects.toThrow('does not take the token')
  for (const [method, path] of [
    ['POST', '/batches'],
    ['GET', '/count?source=far'],
    ['POST', '/removals?source=far'],
    ['POST', '/settle'],
  ]) {
    const answer = await fetch(`${url}/control/index${path}`, {
      method: method as string,
      headers: { authorization: `Bearer ${token}` },
    })
    expect(answer.status, path).toBe(401)
  }
})

test('refuses articles that are none, and says why', async () => {
  const target = remoteIndexTarget({ url, token: TOKEN })
  await expect(target.put('far', [{ id: 'x' } as never])).rejects.toThrow(/refused the pages \(422\).*url/)
})

test('says so when the server has gone', async () => {
  const gone = await listen('127.0.0.1', 0)
  await gone.close()
  const target = remoteIndexTarget({ url: `http://127.0.0.1:${gone.port}`, token: TOKEN })
  await expect(target.put('far', [])).rejects.toThrow('stopped answering')
})
