import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ArticleSearch } from '../../server/suggestions/article-search.ts'
import { searchable } from '../support/sample-articles.ts'
import { ids, joined, never, question } from './article-search-questions.ts'

/** What changes of the content mean for what is found. */
export function describeChanges(open: () => Promise<ArticleSearch>): void {
  describe('changes', () => {
    let search: ArticleSearch
    beforeEach(async () => {
      search = await open()
    })
    afterEach(() => search.close())
    const find = (text: string) => search.search(question(text), never())

    it('start from revision 0 and empty lanes', async () => {
      expect(await search.revision()).toBe(0)
      await search.apply({ put: [], removed: [], after: 0, revision: 0 })
      expect(await search.revision()).toBe(0)
      expect(await find('reindex')).toEqual({ doc: [], thread: [], partial: false })
    })

    it('are found as soon as they are applied', async () => {
      await search.apply({
        put: [searchable({ id: 'a', title: 'First title' })],
        removed: [],
        after: 0,
        revision: 1,
      })
      expect(ids((await find('first')).doc)).toEqual(['a'])
      await search.apply({
        put: [searchable({ id: 'a', title: 'Second name' }), searchable({ id: 'b', title: 'Another name' })],
        removed: [],
        after: 1,
        revision: 3,
      })
      expect(ids((await find('first')).doc)).toEqual([])
      expect(ids((await find('name')).doc).sort()).toEqual(['a', 'b'])
      await search.apply({ put: [], removed: ['a', 'never-there'], after: 3, revision: 5 })
      expect(ids((await find('name')).doc)).toEqual(['b'])
      expect(await search.revision()).toBe(5)
    })

    it('may move an article to the other lane and another language', async () => {
      const page = searchable({ id: 'a', title: 'Les facettes', lang: 'fr' })
      await search.apply({ put: [page], removed: [], after: 0, revision: 1 })
      const thread = searchable({ id: 'a', title: 'Facets', kind: 'thread' })
      await search.apply({ put: [thread], removed: [], after: 1, revision: 2 })
      expect(await find('facet')).toMatchObject({ doc: [], thread: [{ id: 'a', lang: 'en' }] })
    })

    it('change nothing when they are applied twice', async () => {
      const changes = {
        put: [
          searchable({ id: 'a', title: 'Synonym sets' }),
          searchable({ id: 'b', title: 'Synonym limits' }),
        ],
        removed: ['c'],
        after: 0,
        revision: 3,
      }
      await search.apply(changes)
      const once = await find('synonym')
      await search.apply(changes)
      expect(await find('synonym')).toEqual(once)
      expect(await search.revision()).toBe(3)
    })

    it('that come late are left out', async () => {
      const put = [searchable({ id: 'a', title: 'New title' }), searchable({ id: 'b', title: 'New page' })]
      await search.apply({ put, removed: [], after: 0, revision: 8 })
      const late = [searchable({ id: 'a', title: 'Old title' })]
      await search.apply({ put: late, removed: ['b'], after: 0, revision: 5 })
      expect((await find('title page')).doc.map(({ title }) => joined(title)).sort()).toEqual([
        'New page',
        'New title',
      ])
      expect(await search.revision()).toBe(8)
    })

    it('of a removed article may bring it back', async () => {
      const page = searchable({ id: 'a', title: 'Curations' })
      await search.apply({ put: [page], removed: [], after: 0, revision: 1 })
      await search.apply({ put: [], removed: ['a'], after: 1, revision: 2 })
      expect(ids((await find('curations')).doc)).toEqual([])
      await search.apply({ put: [page], removed: [], after: 2, revision: 3 })
      expect(ids((await find('curations')).doc)).toEqual(['a'])
    })

    it('are refused when some before them are missing', async () => {
      const page = searchable({ id: 'a', title: 'Curations' })
      await expect(search.apply({ put: [page], removed: [], after: 7, revision: 8 })).rejects.toThrow(
        'these changes start after 7',
      )
      expect(await search.revision()).toBe(0)
      await search.apply({ put: [], removed: [], after: 0, revision: 7 })
      await search.apply({ put: [page], removed: [], after: 7, revision: 8 })
      expect(ids((await find('curations')).doc)).toEqual(['a'])
    })

    it('start over in a replacement, which nobody sees until it is whole', async () => {
      const old = searchable({ id: 'old', title: 'Curations' })
      await search.apply({ put: [old], removed: [], after: 0, revision: 900 })
      const page = searchable({ id: 'new', title: 'Curations' })
      await search.replace(async (fresh) => {
        expect(await fresh.revision()).toBe(0)
        await fresh.apply({ put: [page], removed: [], after: 0, revision: 2 })
        expect(await fresh.revision()).toBe(2)
        expect(ids((await find('curations')).doc)).toEqual(['old'])
        expect(await search.revision()).toBe(900)
      })
      expect(ids((await find('curations')).doc)).toEqual(['new'])
      expect(await search.revision()).toBe(2)
    })

    it('stay as they were when a replacement fails, and the next one starts from nothing', async () => {
      await search.apply({
        put: [searchable({ id: 'old', title: 'Curations' })],
        removed: [],
        after: 0,
        revision: 3,
      })
      const failing = search.replace(async (fresh) => {
        await fresh.apply({ put: [searchable({ id: 'half' })], removed: [], after: 0, revision: 9 })
        throw new Error('The store went away.')
      })
      await expect(failing).rejects.toThrow('The store went away.')
      expect(ids((await find('curations')).doc)).toEqual(['old'])
      expect(await search.revision()).toBe(3)
      await search.replace(async (fresh) => {
        expect(await fresh.revision()).toBe(0)
        await fresh.apply({ put: [], removed: [], after: 0, revision: 1 })
      })
      expect(ids((await find('curations')).doc)).toEqual([])
      expect(await search.revision()).toBe(1)
    })

    it('take any id, tag and text', async () => {
      const strange = [
        searchable({ id: 'doc:help/a b?c#d', title: 'Oddity one', tags: ['c++', 'été'] }),
        searchable({ id: 'é'.repeat(500), title: 'Oddity two', url: '/a/path' }),
        searchable({ id: '__proto__', title: 'Oddity three', lang: 'zh-Hant-TW' }),
        searchable({
          id: 'long',
          title: 'Oddity four',
          body: `${'word '.repeat(300_000)}end`,
          updated: '?',
        }),
        searchable({ id: 'empty', title: 'Oddity five', body: '', headings: [''] }),
        searchable({
          id: 'markup',
          title: 'Oddity <em>six</em> </em><em>',
          body: '<em>oddity</em>\ue000\ue001',
        }),
      ]
      await search.apply({ put: strange, removed: [], after: 0, revision: 6 })
      const { doc } = await find('oddity')
      expect(ids(doc).sort()).toEqual(strange.map(({ id }) => id).sort())
      for (const hit of doc) {
        const article = strange.find(({ id }) => id === hit.id)
        expect(joined(hit.title)).toBe(article?.title)
        expect(article?.body).toContain(joined(hit.snippet))
        expect(hit).toMatchObject({ url: article?.url, lang: article?.lang, updated: article?.updated })
      }
      await search.apply({ put: [], removed: strange.map(({ id }) => id), after: 6, revision: 7 })
      expect(await find('oddity')).toEqual({ doc: [], thread: [], partial: false })
    })

    it('find scripts without spaces by a part of a phrase', async () => {
      const page = searchable({
        id: 'ja',
        title: 'エンジンを再インデックスする',
        lang: 'ja',
        body: '検索エンジン',
      })
      await search.apply({ put: [page], removed: [], after: 0, revision: 1 })
      const { doc } = await search.search(question('再インデックス', { lang: 'ja' }), never())
      expect(ids(doc)).toEqual(['ja'])
    })
  })
}
