import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type {
  ArticleQuery,
  ArticleSearch,
  SearchableArticle,
} from '../../server/suggestions/article-search.ts'
import { searchable } from '../support/sample-articles.ts'
import { everyHit, ids, joined, never, question } from './article-search-questions.ts'

const filler = 'Nothing of interest stands in this sentence, which is rather long. '.repeat(12)

function asked(from: string, text: string, weight = 1): SearchableArticle['answeredWith'][number] {
  return { from, text, weight }
}

/** Who finds what, in which order, and why. */
export function describeRanking(open: () => Promise<ArticleSearch>): void {
  describe('what else decides what is found', () => {
    let search: ArticleSearch
    beforeEach(async () => {
      search = await open()
    })
    afterEach(() => search.close())
    const fill = (...put: SearchableArticle[]) =>
      search.apply({ put, removed: [], after: 0, revision: put.length })
    const find = (text: string, more: Partial<ArticleQuery> = {}) =>
      search.search(question(text, more), never())

    describe('audiences', () => {
      beforeEach(() =>
        fill(
          searchable({ id: 'open', title: 'Curations for everyone' }),
          searchable({ id: 'members', title: 'Curations for members', audience: ['signed_in'] }),
          searchable({ id: 'premium', title: 'Curations for some', audience: ['premium', 'signed_in'] }),
          searchable({ id: 'standard', title: 'Curations for others', audience: ['standard'] }),
        ),
      )

      it('let strangers find what is for everyone alone', async () => {
        expect(ids((await find('curations')).doc)).toEqual(['open'])
      })

      it('are enough one by one', async () => {
        const { doc } = await find('curations', { audiences: ['everyone', 'signed_in'] })
        expect(ids(doc).sort()).toEqual(['members', 'open', 'premium'])
      })

      it('hold for pinned and asked-for articles too', async () => {
        const everything = { pinned: ['standard', 'members'], only: ['standard', 'members', 'open'] }
        expect(ids((await find('curations', everything)).doc)).toEqual(['open'])
        expect(everyHit(await find('curations', { audiences: [] }))).toEqual([])
      })
    })

    describe('ids', () => {
      beforeEach(() =>
        fill(
          searchable({ id: 'a', title: 'Curations of results' }),
          searchable({ id: 'b', title: 'Curations', body: 'Curations, and more curations.' }),
          searchable({ id: 'thread', title: 'Curations vanish', kind: 'thread' }),
          searchable({ id: 'far', title: 'Something else' }),
        ),
      )

      it('that are excluded are not found, pinned or not', async () => {
        const lanes = await find('curations', { exclude: ['b', 'thread'], pinned: ['thread'] })
        expect(ids(everyHit(lanes))).toEqual(['a'])
      })

      it('that are asked for alone are the only ones found', async () => {
        expect(ids((await find('curations', { only: ['a', 'far'] })).doc)).toEqual(['a'])
        expect(everyHit(await find('curations', { only: [] }))).toEqual([])
      })

      it('that are pinned come first in their lane, in the order of the pins, whatever the words', async () => {
        const { doc, thread } = await find('curations', { pinned: ['far', 'a', 'nowhere'] })
        expect(doc.map(({ id, pinned }) => [id, pinned])).toEqual([
          ['far', true],
          ['a', true],
          ['b', false],
        ])
        expect(thread.map(({ id, pinned }) => [id, pinned])).toEqual([['thread', false]])
      })

      it('that are pinned are there when nothing else is found, and count in the limit', async () => {
        expect(ids((await find('zyzzyva', { pinned: ['far'] })).doc)).toEqual(['far'])
        expect(ids((await find('curations', { pinned: ['far'], limit: 1 })).doc)).toEqual(['far'])
        expect((await find('curations', { pinned: ['far'], kinds: ['thread'] })).doc).toEqual([])
      })
    })

    describe('answered questions', () => {
      const page = searchable({ id: 'page', title: 'Widget placement', body: 'Put the tag before the end.' })
      const other = searchable({ id: 'other', title: 'Launcher colours', body: 'Choose a colour.' })

      it('find an article that has none of the words', async () => {
        const helped = asked('thread:1', 'The bubble covers our chat button')
        await fill({ ...page, answeredWith: [helped] }, other)
        expect(ids((await find('bubble covers chat button')).doc)).toEqual(['page'])
      })

      it('never count when they come from an excluded thread', async () => {
        const helped = asked('thread:1', 'The bubble covers our chat button')
        await fill({ ...page, answeredWith: [helped] }, other)
        expect((await find('bubble covers chat button', { exclude: ['thread:1'] })).doc).toEqual([])
        expect(ids((await find('bubble covers chat', { exclude: ['thread:2'] })).doc)).toEqual(['page'])
      })

      it('decide between two that fit alike', async () => {
        const copy = { title: 'Placement', body: 'Where to put the widget.' }
        await fill(
          searchable({ id: 'a', ...copy, url: '/a' }),
          searchable({ id: 'b', ...copy, url: '/b', answeredWith: [asked('t', 'where to put the widget')] }),
        )
        expect(ids((await find('where to put the widget')).doc)).toEqual(['b', 'a'])
      })

      it('do not bury the page that says just what was asked, however many they are', async () => {
        const many = Array.from({ length: 200 }, (_, at) => asked(`t${at}`, `Widget question number ${at}`))
        await fill(
          { ...other, answeredWith: many },
          searchable({ id: 'exact', title: 'Load the widget lazily', body: 'Load the widget lazily so.' }),
          page,
        )
        expect((await find('load the widget lazily')).doc[0]?.id).toBe('exact')
      })

      it('count once a question, however often it was told', async () => {
        const once = asked('t', 'The bubble covers our chat button')
        await fill(
          searchable({ id: 'a-often', title: 'Colours', answeredWith: Array(50).fill(once) }),
          searchable({ id: 'b-twice', title: 'Colours of it', answeredWith: [once, { ...once, from: 'u' }] }),
        )
        const [best] = (await find('bubble covers chat button')).doc
        expect(best?.id).not.toBe('a-often')
      })

      it('follow the article: changed, removed, come back', async () => {
        const helped = [asked('t', 'The bubble covers our chat button')]
        await fill({ ...page, answeredWith: helped }, other)
        await search.apply({ put: [page], removed: [], after: 2, revision: 3 })
        expect((await find('bubble covers')).doc).toEqual([])
        await search.apply({
          put: [{ ...page, answeredWith: helped }],
          removed: ['other'],
          after: 3,
          revision: 5,
        })
        expect(ids((await find('bubble covers')).doc)).toEqual(['page'])
        await search.apply({ put: [], removed: ['page'], after: 5, revision: 6 })
        expect((await find('bubble covers')).doc).toEqual([])
      })
    })

    describe('near-duplicates', () => {
      const text = { title: 'Rotate a key', body: 'Open the engine and rotate the key.' }

      it('are shown once, the better of them', async () => {
        await fill(
          searchable({ id: 'old', ...text, url: '/v1/keys', fingerprint: 'a5a5a5a5a5a5a5a5' }),
          searchable({
            id: 'new',
            ...text,
            url: '/v2/keys',
            fingerprint: 'a5a5a5a5a5a5a5a4',
            answeredWith: [asked('t', 'rotate a key')],
          }),
        )
        expect(ids((await find('rotate a key')).doc)).toEqual(['new'])
      })

      it('are also two places of one page', async () => {
        await fill(
          searchable({ id: 'a', ...text, url: '/keys' }),
          searchable({ id: 'b', ...text, url: '/keys#rotate' }),
        )
        expect((await find('rotate a key')).doc).toHaveLength(1)
      })

      it('are not pages that share a title or an address alone', async () => {
        await fill(
          searchable({ id: 'a', ...text, url: '/one', fingerprint: 'ffffffff00000000' }),
          searchable({ id: 'b', ...text, url: '/two', fingerprint: '00000000ffffffff' }),
          searchable({ id: 'c', title: 'Rotate keys', url: '/two', fingerprint: 'ffffffff00000000' }),
        )
        expect((await find('rotate key')).doc).toHaveLength(3)
      })

      it('leave the lane full', async () => {
        const copies = Array.from({ length: 8 }, (_, at) =>
          searchable({ id: `copy-${at}`, ...text, url: `/${at}`, fingerprint: 'a5a5a5a5a5a5a5a5' }),
        )
        const others = ['first', 'second'].map((name) =>
          searchable({ id: name, title: `Key ${name}`, body: 'About a key.' }),
        )
        await fill(...copies, ...others)
        expect((await find('rotate key', { limit: 3 })).doc).toHaveLength(3)
      })
    })

    describe('sections', () => {
      const opening = `How relevance is tuned. ${filler}`
      const weights = `Weights say how much each field counts. ${filler}`
      const boosts = 'A boost lifts a document by its recency.'
      const guide = searchable({
        id: 'guide',
        title: 'Relevance',
        body: opening + weights + boosts,
        sections: [
          { heading: 'Weights', url: '/guide#weights', start: opening.length },
          { heading: 'Boosts', url: '/guide#boosts', start: opening.length + weights.length },
        ],
      })

      it('are told by where the words stand', async () => {
        await fill(guide)
        expect((await find('boost by recency')).doc[0]?.section).toEqual({
          heading: 'Boosts',
          url: '/guide#boosts',
        })
        expect((await find('how much a field counts')).doc[0]?.section?.heading).toBe('Weights')
      })

      it('are none where the words stand before the first, or only in the title', async () => {
        await fill(guide, searchable({ id: 'bare', title: 'Typo tolerance', sections: guide.sections }))
        expect((await find('how is relevance tuned')).doc[0]?.section).toBeNull()
        expect((await find('typo tolerance')).doc[0]?.section).toBeNull()
      })
    })

    describe('priors', () => {
      const alike = { title: 'Curations fail', body: 'Curations fail today.', kind: 'thread' } as const

      it('prefer an accepted answer between threads that fit alike', async () => {
        await fill(
          searchable({ id: 'a', ...alike, url: '/a' }),
          searchable({ id: 'b', ...alike, url: '/b', answered: true }),
        )
        expect(ids((await find('curations fail')).thread)).toEqual(['b', 'a'])
      })

      it('prefer what is new and what many read between pages that fit alike', async () => {
        const now = new Date().toISOString()
        await fill(
          searchable({ id: 'a', ...alike, url: '/a', updated: '2009-01-01' }),
          searchable({ id: 'b', ...alike, url: '/b', updated: now }),
          searchable({ id: 'c', ...alike, url: '/c', updated: now, views: 90_000, likes: 40 }),
        )
        expect(ids((await find('curations fail')).thread)).toEqual(['c', 'b', 'a'])
      })

      it('never put what hardly fits before what fits', async () => {
        await fill(
          searchable({ id: 'fits', ...alike }),
          searchable({
            id: 'popular',
            title: 'Engine limits',
            body: `Something about curations. ${filler}`,
            kind: 'thread',
            answered: true,
            views: 1_000_000,
            updated: new Date().toISOString(),
          }),
        )
        expect(ids((await find('curations fail')).thread)).toEqual(['fits', 'popular'])
      })
    })

    it('words that stand together find the page in which they do', async () => {
      await fill(
        searchable({ id: 'apart', title: 'Keys', body: `A private note. ${filler} Rotate an engine key.` }),
        searchable({ id: 'together', title: 'Keys', body: `Rotate a note. ${filler} One private key.` }),
      )
      expect((await find('private key')).doc[0]?.id).toBe('together')
    })

    it('log lines and addresses decide only where the question does not', async () => {
      await fill(
        searchable({ id: 'question', title: 'Export of curations' }),
        searchable({ id: 'log', title: 'Timeout of the proxy gateway' }),
      )
      const background = 'proxy gateway timeout proxy gateway timeout at proxy.gateway:12'
      expect(ids((await find('export curations', { background })).doc)).toEqual(['question', 'log'])
      expect(ids((await find('', { background })).doc)).toEqual(['log'])
    })

    it('says why, when it is asked', async () => {
      await fill(
        searchable({
          id: 'a',
          title: 'Curations',
          body: 'Curations pin results.',
          answeredWith: [asked('t', 'How do curations pin results?'), asked('u', 'Colours')],
        }),
        searchable({ id: 'b', title: 'Results', body: 'Results of a search.' }),
      )
      const [a, b] = (await find('curations results', { explain: true })).doc
      expect(a?.why?.text).toMatchObject({ rank: 1 })
      expect(a?.why?.text.words.map(({ field }) => field)).toContain('title')
      expect(a?.why?.history).toMatchObject({ rank: 1, questions: [{ from: 't' }] })
      expect(b?.why).toMatchObject({ text: { rank: 2 }, history: { score: 0, rank: null, questions: [] } })
      expect(a?.why?.score).toBeGreaterThan(b?.why?.score ?? Number.POSITIVE_INFINITY)
      expect(a?.why?.factors).toContainEqual({ name: 'language', by: expect.any(Number) })
      for (const hit of (await find('curations')).doc) expect(hit).not.toHaveProperty('why')
      expect(joined(a?.title)).toBe('Curations')
    })
  })
}
