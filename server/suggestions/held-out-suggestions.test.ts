import { beforeEach, describe, expect, it } from 'vitest'
import { samplePerson } from '../../test/support/sample-people.ts'
import { sampleSite } from '../../test/support/sample-site.ts'
import { createTestApp, testNow } from '../../test/support/test-app.ts'
import { signIdentity } from '../contacts/sign-identity.ts'
import { suggestionAnswer } from '../contract/schemas/suggestions.ts'
import type { Arm } from '../contract/vocabulary.ts'
import { createSiteDirectory } from '../sites/site-directory.ts'
import type { ArticleHit, ArticleSearch } from './article-search.ts'

const hit: ArticleHit = {
  id: 'reindex',
  url: '/docs/reindex',
  title: [{ text: 'Reindex', match: true }],
  snippet: [],
  lang: 'en',
  answered: true,
  updated: null,
  section: null,
  pinned: false,
}

const search: ArticleSearch = {
  search: async () => ({ doc: [hit], thread: [], partial: false }),
  apply: async () => {},
  isOutdated: async () => false,
  replace: async () => {},
  revision: async () => 0,
  close: async () => {},
}

/** The one technical contact of an account that is in an arm of the site's experiment. */
async function desk(arm: () => Promise<Arm | null>, holdout = 0.3) {
  const { app } = await createTestApp({
    search,
    armOf: arm,
    sites: createSiteDirectory([{ ...sampleSite, holdout }]),
  })
  const token = await signIdentity(samplePerson, { site: sampleSite, now: testNow })
  const signedIn = { authorization: `Bearer ${token}` }
  const ask = async (query: string, headers: Record<string, string> = signedIn) =>
    app.request(`/v1/suggestions?site=pub_sample&${query}`, { headers })
  const draft = async (body: object, headers: Record<string, string> = signedIn) => {
    const response = await app.request('/v1/suggestions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ site: 'pub_sample', subject: 'Reindex', ...body }),
    })
    return suggestionAnswer.parse(await response.json())
  }
  const settings = async () => (await app.request('/v1/site?site=pub_sample')).json()
  return { ask, draft, settings }
}

describe('the suggestions of an account that is held out', () => {
  let ask: Awaited<ReturnType<typeof desk>>['ask']
  let draft: Awaited<ReturnType<typeof desk>>['draft']

  beforeEach(async () => {
    ;({ ask, draft } = await desk(async () => 'holdout'))
  })

  it('are none by themselves, and the answer says why and is for the person alone', async () => {
    const response = await ask('q=reindex')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    const answer = suggestionAnswer.parse(await response.json())
    expect(answer).toEqual({
      queryId: expect.any(String),
      documentation: [],
      community: [],
      degraded: false,
      heldOut: true,
    })
    expect(await draft({})).toMatchObject({ documentation: [], heldOut: true })
  })

  it('are there for whoever asks for them', async () => {
    const answer = suggestionAnswer.parse(await (await ask('q=reindex&requested=true')).json())
    expect(answer.documentation).toHaveLength(1)
    expect(answer).not.toHaveProperty('heldOut')
    expect((await draft({ requested: true })).documentation).toHaveLength(1)
  })

  it.each([{ severity: 1 }, { confidential: true }])(
    'are there for %j: it is never held out',
    async (matter) => {
      const answer = await draft(matter)
      expect(answer.documentation).toHaveLength(1)
      expect(answer).not.toHaveProperty('heldOut')
    },
  )

  it('are held out of what is severe and not urgent, which counts in the experiment', async () => {
    expect(await draft({ severity: 2 })).toMatchObject({ documentation: [], heldOut: true })
  })

  it('are the same for strangers, byte for byte, whether or not there is an experiment', async () => {
    const without = await desk(async () => null, 0)
    const [here, there] = await Promise.all([ask('q=reindex', {}), without.ask('q=reindex', {})])
    expect(await here.text()).toBe(await there.text())
    expect(here.headers.get('cache-control')).toBe(there.headers.get('cache-control'))
    expect((await draft({}, {})).documentation).toHaveLength(1)
  })
})

describe('the suggestions while an experiment runs', () => {
  it('are there for an account of the other arm', async () => {
    const { draft } = await desk(async () => 'suggestions')
    expect((await draft({})).documentation).toHaveLength(1)
  })

  it('are there when the store does not answer, or fails', async () => {
    for (const arm of [() => new Promise<Arm>(() => undefined), () => Promise.reject(new Error('down'))]) {
      const { draft } = await desk(arm)
      expect((await draft({})).documentation).toHaveLength(1)
    }
  })

  it('depend on the token, and the site says so to its widget', async () => {
    expect(await (await desk(async () => null)).settings()).toMatchObject({ experiment: true })
    expect(await (await desk(async () => null, 0)).settings()).toMatchObject({ experiment: false })
  })
})
