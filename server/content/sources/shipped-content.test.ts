import { afterAll, beforeAll, expect, test } from 'vitest'
import { openArticleStore } from '../../../test/support/article-store.ts'
import { article as articleSchema } from '../../contract/schemas/articles.ts'
import { LOCALES } from '../../contract/vocabulary.ts'
import type { Article } from '../article.ts'
import type { ArticleStore } from '../article-store.ts'
import { articleBlocks } from '../blocks/article-blocks.ts'
import type { PageEntry } from '../pages/page-entry.ts'
import { readArticle } from '../read-article.ts'
import { indexShippedContent, readShippedContent } from './shipped-content.ts'

let pages: PageEntry[]
let articles: Article[]
let store: { articles: ArticleStore; close(): Promise<void> }
beforeAll(async () => {
  pages = await readShippedContent()
  articles = pages.flatMap((page) => ('article' in page ? [page.article] : []))
  store = await openArticleStore()
})
afterAll(() => store.close())

test('reads every shipped page', () => {
  expect(pages.filter((page) => 'failure' in page)).toEqual([])
  expect(articles.length).toBeGreaterThanOrEqual(40)
})

test('knows a page by its section, language and slug', () => {
  expect(articles.find(({ id }) => id === 'help:en/reindex-an-engine')).toMatchObject({
    url: '/demo/help/en/reindex-an-engine',
    lang: 'en',
    kind: 'doc',
  })
  for (const { id, url, lang, kind, updated } of articles) {
    const [, section, locale] = /^(help|community|guide):(en|fr)\/[a-z0-9-]+$/.exec(id) ?? []
    expect(url, id).toBe(`/demo/${id.replace(':', '/')}`)
    expect(lang, id).toBe(locale)
    expect(kind, id).toBe(section === 'community' ? 'thread' : 'doc')
    expect(updated, id).not.toBeNull()
  }
})

test('has documentation and community in every language', () => {
  for (const locale of LOCALES) {
    for (const kind of ['doc', 'thread']) {
      expect(articles.some((article) => article.lang === locale && article.kind === kind)).toBe(true)
    }
  }
})

test('links between pages lead to pages that are there', () => {
  const addresses = new Set(articles.map(({ url }) => `http://guichet.example${url}`))
  const own = articles.flatMap((article) =>
    hrefsOf(article).filter((href) => href.includes('//guichet.example/')),
  )
  expect(own.length).toBeGreaterThan(20)
  expect(own.filter((href) => !addresses.has(href.split('#', 1)[0] ?? ''))).toEqual([])
})

function hrefsOf(article: Article): string[] {
  const text = JSON.stringify(articleBlocks(article, 'http://guichet.example'))
  return [...text.matchAll(/"href":"([^"]+)"/g)].map(([, href = '']) => href)
}

test('leaves no Markdown link behind as plain text', () => {
  const leftovers = articles.filter(({ blocks }) =>
    blocks?.some(
      (block) => block.type === 'paragraph' && /\]\([^)]*\.md/.test(JSON.stringify(block.inlines)),
    ),
  )
  expect(leftovers.map(({ id }) => id)).toEqual([])
})

test('puts them in once, and finds nothing to do the second time', async () => {
  const first = await indexShippedContent({ articles: store.articles, pages })
  expect(first).toMatchObject({ source: 'guichet:shipped', added: articles.length, failed: 0 })
  const second = await indexShippedContent({ articles: store.articles, pages: await readShippedContent() })
  expect(second).toMatchObject({ added: 0, changed: 0, unchanged: articles.length, removed: 0 })
})

test('every page answers the contract', async () => {
  const read = readArticle({ articles: store.articles, publicUrl: 'http://localhost:3000' })
  for (const { id } of articles) {
    const answer = await read(id, ['everyone'])
    expect(answer.ok && articleSchema.safeParse(answer.value).error, id).toBeUndefined()
  }
})
