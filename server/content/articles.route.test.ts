import { Hono } from 'hono'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openArticleStore } from '../../test/support/article-store.ts'
import { article as articleSchema } from '../contract/schemas/articles.ts'
import { registerRoutes } from '../http/register-routes.ts'
import { createSiteDirectory } from '../sites/site-directory.ts'
import type { Article } from './article.ts'
import { articleRoutes } from './articles.route.ts'

const app = new Hono()
let close: () => Promise<void>
const awkwardId = 'a:b/c.d e%2Fé?#'

const article: Article = {
  id: 'help:en/reindex',
  url: '/demo/help/en/reindex',
  title: 'Reindex',
  headings: [],
  body: 'Text',
  blocks: [{ type: 'paragraph', inlines: [{ text: 'Keys', href: '/demo/help/en/keys#new' }] }],
  lang: 'en',
  kind: 'doc',
  updated: '2026-05-04',
  answered: true,
  replies: null,
  tags: [],
  views: null,
  likes: null,
  sections: [],
  audience: ['everyone'],
  links: [],
}

beforeAll(async () => {
  const store = await openArticleStore()
  close = store.close
  await store.articles.put('test', [
    article,
    { ...article, id: awkwardId, url: 'https://forum.example/t/1', kind: 'thread', blocks: null },
  ])
  registerRoutes(app, articleRoutes({ articles: store.articles, publicUrl: 'https://help.example/base' }), {
    sites: createSiteDirectory([]),
    verifyIdentity: () => Promise.reject(new Error('no identity is asked for')),
    isStoreReachable: async () => true,
    log: pino({ level: 'silent' }),
  })
})
afterAll(() => close())

function get(id: string) {
  return app.request(`/v1/articles/${encodeURIComponent(id)}`)
}

test('gives an article to read in place, with every address absolute', async () => {
  const answer = await get('help:en/reindex')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toMatch(/^public, max-age=\d+/)
  const body = await answer.json()
  expect(articleSchema.parse(body)).toEqual({
    id: 'help:en/reindex',
    url: 'https://help.example/base/demo/help/en/reindex',
    title: 'Reindex',
    kind: 'doc',
    locale: 'en',
    updatedAt: '2026-05-04',
    answered: true,
    replies: null,
    blocks: [
      {
        type: 'paragraph',
        inlines: [{ text: 'Keys', href: 'https://help.example/base/demo/help/en/keys#new' }],
      },
    ],
  })
})

test('finds an id with any characters in it, and makes blocks of its text', async () => {
  const answer = await get(awkwardId)
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({
    id: awkwardId,
    url: 'https://forum.example/t/1',
    blocks: [{ type: 'paragraph', inlines: [{ text: 'Text' }] }],
  })
})

test('says that there is no such article', async () => {
  const answer = await get('help:en/none')
  expect(answer.status).toBe(404)
  expect(await answer.json()).toMatchObject({ code: 'article_not_found' })
})
