import { Hono } from 'hono'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openArticleStore } from '../../test/support/article-store.ts'
import { sampleSite, sampleSites } from '../../test/support/sample-site.ts'
import { failure, success } from '../contract/result.ts'
import { article as articleSchema } from '../contract/schemas/articles.ts'
import type { Audience } from '../contract/vocabulary.ts'
import { registerRoutes } from '../http/register-routes.ts'
import type { Identity, VerifiedIdentity } from '../support-rules/account.ts'
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

const person: VerifiedIdentity = {
  site: sampleSite.id,
  subject: 'p',
  email: 'p@example.com',
  name: null,
  account: 'a',
  claims: {},
  issuedAt: null,
  expiresAt: new Date('2026-06-08T15:10:00Z'),
}
let audiences: Audience[]
const audiencesOf = async (identity: Identity | null): Promise<Audience[]> =>
  identity ? audiences : ['everyone']

beforeAll(async () => {
  const store = await openArticleStore()
  close = store.close
  await store.articles.put('test', [
    article,
    { ...article, id: 'help:en/for-premium', title: 'The secret door', audience: ['premium'] },
    { ...article, id: awkwardId, url: 'https://forum.example/t/1', kind: 'thread', blocks: null },
  ])
  registerRoutes(
    app,
    articleRoutes({ articles: store.articles, publicUrl: 'https://help.example/base', audiencesOf }),
    {
      sites: sampleSites,
      verifyIdentity: async () => success(person),
      staffOf: async () => failure('staff_session_missing'),
      publicUrl: 'https://help.example/base',
      trustedProxies: 0,
      isStoreReachable: async () => true,
      log: pino({ level: 'silent' }),
    },
  )
})
afterAll(() => close())

function get(id: string, headers: Record<string, string> = {}) {
  return app.request(`/v1/articles/${encodeURIComponent(id)}`, { headers })
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

test('is for those alone whom a private article is for, and to all others as if it were not there', async () => {
  const signedIn = { authorization: 'Bearer token' }
  const stranger = await get('help:en/for-premium')
  expect(stranger.status).toBe(404)
  audiences = ['everyone', 'signed_in', 'pro']
  const other = await get('help:en/for-premium', signedIn)
  expect(other.status).toBe(404)
  for (const answer of [stranger, other]) {
    const { requestId, ...problem } = (await answer.json()) as Record<string, unknown>
    const { requestId: _, ...unknown } = (await (await get('help:en/none')).json()) as Record<string, unknown>
    expect(problem).toEqual(unknown)
    expect(answer.headers.get('cache-control')).not.toContain('public')
  }
  audiences = ['everyone', 'signed_in', 'premium']
  const reader = await get('help:en/for-premium', signedIn)
  expect(await reader.json()).toMatchObject({ title: 'The secret door' })
  expect(reader.headers.get('cache-control')).toBe('private, no-store')
})

test('says that there is no such article', async () => {
  const answer = await get('help:en/none')
  expect(answer.status).toBe(404)
  expect(await answer.json()).toMatchObject({ code: 'article_not_found' })
})
