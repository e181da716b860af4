import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchable } from '../../../test/support/sample-articles.ts'
import { createEmbeddedSearch } from '../../adapters/embedded-search/embedded-search.ts'
import { textFingerprint } from '../../content/indexing/text-fingerprint.ts'
import { type Listener, listen } from '../../http/listen.ts'
import type { ArticleSearch, SearchableArticle } from '../article-search.ts'
import { explainControl } from './explain-control.ts'
import type { ExplainRequest } from './explain-request.ts'
import { explainSuggestions } from './explain-suggestions.ts'
import { remoteExplain } from './remote-explain.ts'

const LONG = 'Open the menu of the engine, look for the entry, confirm it, and wait until it is done.'

function page(changes: Partial<SearchableArticle> & Pick<SearchableArticle, 'id'>): SearchableArticle {
  const article = searchable(changes)
  return { ...article, fingerprint: textFingerprint(`${article.title}\n${article.body}`) }
}

const indexedPages = [
  page({ id: 'reindex', title: 'Reindex an engine', body: LONG }),
  page({ id: 'reindex-copy', title: 'Reindex an engine', body: LONG }),
  page({
    id: 'mirror',
    title: 'Mirror a collection',
    body: 'Copies everything elsewhere.',
    answeredWith: [{ from: 't-42', text: 'How can I reindex overnight?', weight: 1 }],
  }),
  page({ id: 'secret', title: 'Reindex for premium plans', audience: ['premium'] }),
  page({ id: 'billing', title: 'Invoices', body: 'Every month.' }),
  page({ id: 'facturation', title: 'Factures', body: 'Chaque mois.', lang: 'fr' }),
  page({ id: 'thread', kind: 'thread', title: 'Reindex takes hours', body: 'What now?' }),
  ...Array.from({ length: 4 }, (_, at) =>
    page({
      id: `about-${at}`,
      title: `Chapter ${at}`,
      body: `Before you reindex, read chapter ${at} of many.`,
    }),
  ),
]
const unindexed = page({ id: 'new', title: 'Reindex faster' })

const REQUEST: ExplainRequest = {
  site: null,
  text: 'reindex',
  description: '',
  asYouType: false,
  page: '',
  locale: 'en',
  audiences: ['everyone'],
  exclude: [],
  limit: 3,
  document: null,
}

describe('an explanation of suggestions', () => {
  let search: ArticleSearch
  let pinned: string[] = []
  const signal = new AbortController().signal

  beforeAll(async () => {
    search = await createEmbeddedSearch()
    await search.apply({ put: indexedPages, removed: [], after: 0, revision: 1 })
  })
  afterAll(() => search.close())

  function explain(changes: Partial<ExplainRequest> = {}) {
    const all = new Map([...indexedPages, unindexed].map((article) => [article.id, article]))
    return explainSuggestions({
      search,
      publicUrl: 'https://help.example.com',
      findArticle: async (id) => all.get(id) ?? null,
      pinnedFor: async () => pinned,
    })({ ...REQUEST, ...changes }, signal)
  }

  async function verdict(document: string, changes: Partial<ExplainRequest> = {}) {
    return (await explain({ document, ...changes })).document
  }

  it('names the words that a page has of the question, and what else counts', async () => {
    const { question, documentation, community, document } = await explain()
    expect(question).toMatchObject({ lang: 'en', text: 'reindex' })
    expect(documentation[0]).toMatchObject({ rank: 1, id: 'reindex', title: 'Reindex an engine' })
    const why = documentation[0]?.why
    expect(why?.text.rank).toBe(1)
    expect(why?.text.words.map(({ field }) => field)).toContain('title')
    expect(why?.factors.map(({ name }) => name)).toContain('language')
    expect(community.map(({ id }) => id)).toEqual(['thread'])
    expect(document).toBeNull()
  })

  it('names the past questions that bring a page up', async () => {
    const { documentation } = await explain()
    const mirror = documentation.find(({ id }) => id === 'mirror')
    expect(mirror?.why?.text.rank).toBeNull()
    expect(mirror?.why?.history.questions).toEqual([{ from: 't-42', text: 'How can I reindex overnight?' }])
  })

  it('says of a pinned page that it is pinned', async () => {
    pinned = ['billing']
    const { documentation } = await explain()
    pinned = []
    expect(documentation[0]).toMatchObject({ id: 'billing', pinned: true })
  })

  it('has nothing to explain where there is nothing to search for', async () => {
    expect(await explain({ text: '?!', document: 'reindex' })).toMatchObject({
      question: null,
      document: null,
    })
  })

  describe('tells where one document is, or why it is not there:', () => {
    it('shown', async () => {
      const shown = { code: 'shown', lane: 'community', link: { rank: 1 } }
      expect(await verdict('thread')).toMatchObject(shown)
    })

    it('too far down', async () => {
      const link = { rank: 3, id: expect.stringMatching(/^(about-|mirror)/) }
      const third = (await explain()).documentation[2]
      expect(third).toMatchObject(link)
      expect(await verdict(third?.id ?? '', { limit: 2 })).toMatchObject({
        code: 'further_down',
        lane: 'documentation',
        link,
      })
    })

    it('folded into another that says the same', async () => {
      expect(await verdict('reindex-copy')).toMatchObject({
        code: 'folded',
        into: { id: 'reindex', rank: 1 },
      })
    })

    it('for others only', async () => {
      expect(await verdict('secret')).toEqual({ id: 'secret', code: 'other_audience', audience: ['premium'] })
      expect(await verdict('secret', { audiences: ['everyone', 'premium'] })).toMatchObject({ code: 'shown' })
    })

    it('excluded', async () => {
      expect(await verdict('reindex', { exclude: ['reindex'] })).toMatchObject({ code: 'excluded' })
    })

    it('without a word of the question', async () => {
      expect(await verdict('billing')).toEqual({ id: 'billing', code: 'no_common_word', lang: 'en' })
      expect(await verdict('facturation')).toMatchObject({ code: 'no_common_word', lang: 'fr' })
    })

    it('not in the index', async () => {
      expect(await verdict('new')).toEqual({ id: 'new', code: 'not_indexed' })
    })

    it('not in the content', async () => {
      expect(await verdict('nowhere')).toEqual({ id: 'nowhere', code: 'not_in_content' })
    })
  })

  it('rejects with what the engine says when it does not answer', async () => {
    const broken = explainSuggestions({
      search: { search: () => Promise.reject(new Error('no shards')) },
      publicUrl: '',
      findArticle: async () => null,
      pinnedFor: async () => [],
    })
    await expect(broken(REQUEST, signal)).rejects.toThrow('no shards')
  })

  describe('of a running server', () => {
    let listener: Listener
    let url: string
    let failure: Error | null = null

    beforeAll(async () => {
      const control = explainControl((request) => (failure ? Promise.reject(failure) : explain(request)))
      const app = new Hono().route('/control/explain', control)
      listener = await listen('127.0.0.1', 0)
      listener.serve((request) => app.fetch(request))
      url = `http://127.0.0.1:${listener.port}`
    })
    afterAll(() => listener.close())

    it('is the same', async () => {
      const request = { ...REQUEST, document: 'mirror' }
      const there = await remoteExplain({ url, token: 't' }, request, signal)
      expect(there).toEqual(await explain(request))
    })

    it('says in one line why there is none', async () => {
      failure = new Error('no shards')
      await expect(remoteExplain({ url, token: 't' }, REQUEST, signal)).rejects.toThrow(
        'The running Guichet server could not explain: no shards',
      )
      failure = null
      await expect(remoteExplain({ url, token: 't' }, { ...REQUEST, limit: 0 }, signal)).rejects.toThrow(
        'Too small',
      )
      const gone = await listen('127.0.0.1', 0)
      await gone.close()
      await expect(
        remoteExplain({ url: `http://127.0.0.1:${gone.port}`, token: 't' }, REQUEST, signal),
      ).rejects.toThrow('stopped answering')
    })
  })
})
