import { beforeEach, describe, expect, it } from 'vitest'
import { sampleSite } from '../../test/support/sample-site.ts'
import { createTestApp, testNow } from '../../test/support/test-app.ts'
import { signIdentity } from '../contacts/sign-identity.ts'
import { suggestionAnswer } from '../contract/schemas/suggestions.ts'
import type { ArticleLanes, ArticleQuery, ArticleSearch } from './article-search.ts'

const lanes: ArticleLanes = {
  doc: [hit('reindex')],
  thread: [hit('thread')],
  partial: false,
}

function hit(id: string) {
  return {
    id,
    url: `/docs/${id}`,
    title: [{ text: 'Title', match: true }],
    snippet: [],
    lang: 'en',
    answered: true,
    updated: null,
    section: null,
    pinned: false,
  }
}

describe('the suggestions over HTTP', () => {
  let asked: ArticleQuery[]
  let broken: boolean
  let found: ArticleLanes
  let get: (query: string, headers?: Record<string, string>) => Promise<Response>
  let post: (body: unknown) => Promise<Response>

  beforeEach(async () => {
    asked = []
    broken = false
    found = lanes
    const search: ArticleSearch = {
      search: async (query) => {
        asked.push(query)
        if (broken) throw new Error('The cluster at https://user:secret@search.internal is down')
        return found
      },
      apply: async () => {},
      isOutdated: async () => false,
      replace: async () => {},
      revision: async () => 0,
      close: async () => {},
    }
    const { app } = await createTestApp({ search })
    get = async (query, headers = {}) => app.request(`/v1/suggestions?${query}`, { headers })
    post = async (body) =>
      app.request('/v1/suggestions', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
  })

  it('answer a question as it is typed, as the contract states', async () => {
    const response = await get('site=pub_sample&q=reind&locale=fr&limit=3')
    expect(response.status).toBe(200)
    const answer = suggestionAnswer.parse(await response.json())
    expect(answer.documentation[0]?.url).toBe('https://help.example.com/docs/reindex')
    expect(answer.community).toHaveLength(1)
    expect(asked[0]).toMatchObject({ text: 'reind', description: '', asYouType: true, lang: 'fr' })
  })

  it.each(['en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'ja', 'ar'])(
    'are looked for in the language of the widget, whichever it is: %s',
    async (locale) => {
      expect((await get(`site=pub_sample&q=API&locale=${locale}`)).status).toBe(200)
      expect((await post({ site: 'pub_sample', subject: 'API', locale })).status).toBe(200)
      expect(asked.map(({ lang }) => lang)).toEqual([locale, locale])
    },
  )

  it('for a page have its title as the question, and the words of its path around it', async () => {
    const page = encodeURIComponent('https://app.example/engines/crawler?token=secret')
    const response = await get(`site=pub_sample&page=${page}&title=Crawl%20errors&locale=en`)
    expect(response.headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=600')
    expect(suggestionAnswer.parse(await response.json()).documentation).toHaveLength(1)
    expect(asked[0]).toMatchObject({ text: 'Crawl errors', background: 'engines crawler', asYouType: false })
  })

  it('for a page are those that its path asks for when its title is empty', async () => {
    await get('site=pub_sample&page=%2Fengines%2Fshop%2Fcrawler&title=')
    expect(asked[0]).toMatchObject({ text: 'shop crawler', asYouType: false })
  })

  it('are none for a page that nobody asks about: it has its pins alone', async () => {
    const answer = await get('site=pub_sample&page=%2Fengines%2Fcrawler')
    expect(await answer.json()).toMatchObject({ documentation: [], community: [] })
    expect(asked).toEqual([])
  })

  it('leave the page aside once there is a question', async () => {
    await get('site=pub_sample&page=%2Fcrawler&title=Crawler&q=invoi')
    expect(asked[0]).toMatchObject({ text: 'invoi', asYouType: true })
  })

  it('by ids are these alone, in their order, and as many as are asked for', async () => {
    found = { ...lanes, doc: [{ ...hit('b'), pinned: true }] }
    const response = await get('site=pub_sample&ids=b,%20a,,b&limit=1&locale=en')
    expect(asked[0]).toMatchObject({
      text: '',
      pinned: ['b', 'a'],
      only: ['b', 'a'],
      limit: 2,
      audiences: ['everyone'],
    })
    const { documentation } = suggestionAnswer.parse(await response.json())
    // Anybody can write ids into an address: that is no recommendation of the site's owner.
    expect(documentation).toMatchObject([{ id: 'b', pinned: false }])
    expect(response.headers.get('cache-control')).toContain('public')
  })

  it('by ids differ from those by other ids, and are none for none', async () => {
    const ids = async (list: string) =>
      suggestionAnswer.parse(await (await get(`site=pub_sample&ids=${list}`)).json())
    expect((await ids('a')).queryId).not.toBe((await ids('b')).queryId)
    expect(asked).toHaveLength(2)
    expect(await ids('')).toMatchObject({ documentation: [], community: [] })
    expect(asked).toHaveLength(2)
  })

  it.each([
    ['q=reindex&ids=a', 'ids'],
    [`ids=${Array.from({ length: 21 }, (_, at) => at).join(',')}`, 'ids'],
    [`ids=${'x'.repeat(4001)}`, 'ids'],
    [`page=%2F&title=${'x'.repeat(301)}`, 'title'],
  ])('are refused for what asks for too much: %#', async (query, field) => {
    const response = await get(`site=pub_sample&${query}`)
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ code: 'invalid_input', errors: [{ field }] })
    expect(asked).toEqual([])
  })

  it('may be shared for a minute when nobody has signed in, with others who have not', async () => {
    const response = await get('site=pub_sample&q=reindex&locale=en')
    expect(response.headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=600')
    expect(response.headers.get('vary')).toBe('authorization')
  })

  it('are shared for seconds only when nothing was found: the index may just be filling', async () => {
    found = { doc: [], thread: [], partial: false }
    const response = await get('site=pub_sample&q=reindex&locale=en')
    expect(response.headers.get('cache-control')).toBe('public, max-age=5')
  })

  it("are shared by language when the address does not say the reader's", async () => {
    const response = await get('site=pub_sample&q=API', { 'accept-language': 'fr' })
    expect(response.headers.get('vary')).toBe('authorization, accept-language')
    expect(asked[0]?.lang).toBe('fr')
  })

  it('are for the person alone with a token', async () => {
    const token = await signIdentity(
      { subject: 'p', email: 'ada@acme.example', account: 'acme' },
      { site: sampleSite, now: testNow },
    )
    const response = await get('site=pub_sample&q=reindex', { authorization: `Bearer ${token}` })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
  })

  it('are kept nowhere when they are degraded, and say nothing of why', async () => {
    broken = true
    const response = await get('site=pub_sample&q=reindex')
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({ documentation: [], community: [], degraded: true })
    expect(text).not.toContain('secret')
  })

  it('answer a whole draft', async () => {
    const draft = { site: 'pub_sample', subject: 'Slow', description: 'Since today.', severity: 3 }
    const response = await post(draft)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(suggestionAnswer.parse(await response.json()).community).toHaveLength(1)
    expect(asked[0]).toMatchObject({ text: 'Slow', description: 'Since today.', asYouType: false })
  })

  it.each([{ severity: 1 }, { severity: 2 }, { confidential: true }])(
    'keep a pressing or confidential draft out of the community: %j',
    async (matter) => {
      const response = await post({ site: 'pub_sample', subject: 'Production is down', ...matter })
      const answer = suggestionAnswer.parse(await response.json())
      expect(answer.documentation).toHaveLength(1)
      expect(answer.community).toEqual([])
    },
  )

  it('are none for an empty draft', async () => {
    const response = await post({ site: 'pub_sample' })
    expect(await response.json()).toMatchObject({ documentation: [], community: [], degraded: false })
  })

  it('are refused for a site that is not there', async () => {
    expect((await get('site=pub_nobody&q=reindex')).status).toBe(404)
    expect((await get('q=reindex')).status).toBe(422)
  })
})
