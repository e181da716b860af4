import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmbeddedSearch } from '../../server/adapters/embedded-search/embedded-search.ts'
import { signIdentity } from '../../server/contacts/sign-identity.ts'
import type { ArticleSearch } from '../../server/suggestions/article-search.ts'
import { searchable } from '../support/sample-articles.ts'
import { samplePerson } from '../support/sample-people.ts'
import { sampleSite } from '../support/sample-site.ts'
import { createTestApp, testNow } from '../support/test-app.ts'

describe('articles that are asked for by their ids', () => {
  let search: ArticleSearch
  let ask: (ids: string, token?: string) => Promise<{ ids: string[]; text: string; cache: string | null }>

  beforeAll(async () => {
    search = await createEmbeddedSearch()
    const put = [
      searchable({ id: 'open', title: 'Known to all' }),
      searchable({ id: 'members', title: 'Hidden behind a sign-in', audience: ['signed_in'] }),
      searchable({ id: 'premium', title: 'Hidden behind a plan', audience: ['premium'] }),
      searchable({ id: 'thread', title: 'A thread', kind: 'thread' }),
    ]
    await search.apply({ put, removed: [], after: 0, revision: 1 })
    const { app } = await createTestApp({ search })
    ask = async (ids, token) => {
      const response = await app.request(`/v1/suggestions?site=${sampleSite.id}&ids=${ids}`, {
        headers: token ? { authorization: `Bearer ${token}` } : {},
      })
      const text = await response.text()
      const { documentation, community } = JSON.parse(text)
      const found = [...documentation, ...community].map(({ id }: { id: string }) => id)
      return { ids: found, text, cache: response.headers.get('cache-control') }
    }
  })
  afterAll(() => search.close())

  const signed = (account: string) =>
    signIdentity({ ...samplePerson, account }, { site: sampleSite, now: testNow })

  it('are shown in their order, each in its lane, those that there are', async () => {
    expect((await ask('thread,nothing,open')).ids).toEqual(['open', 'thread'])
  })

  it('are no way to a private article, which is left out as one that is not there', async () => {
    const { ids, text, cache } = await ask('premium,members,open')
    expect(ids).toEqual(['open'])
    expect(text).not.toContain('Hidden')
    // What a CDN keeps is for everybody.
    expect(cache).toContain('public')
  })

  it('are shown to those whom they are for, and to no cache', async () => {
    expect(await ask('premium,members,open', await signed('acme'))).toMatchObject({
      ids: ['premium', 'members', 'open'],
      cache: 'private, no-store',
    })
    expect((await ask('premium,members', await signed('nobody'))).ids).not.toContain('premium')
  })
})
