import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ArticleQuery, ArticleSearch } from '../../server/suggestions/article-search.ts'
import { sampleArticles } from '../support/sample-articles.ts'
import { everyHit, ids, joined, marked, never, question } from './article-search-questions.ts'

/** What is found for a question, and how it is shown. */
export function describeFinding(open: () => Promise<ArticleSearch>): void {
  describe('on a small help centre', () => {
    let search: ArticleSearch
    beforeAll(async () => {
      search = await open()
      await search.apply({ put: sampleArticles, removed: [], after: 0, revision: sampleArticles.length })
    })
    afterAll(() => search.close())
    const find = (text: string, more: Partial<ArticleQuery> = {}) =>
      search.search(question(text, more), never())

    describe('lanes', () => {
      it('give documentation and community apart, each best first', async () => {
        const { doc, thread } = await find('reindexing an engine takes hours')
        expect(doc[0]?.id).toBe('reindex')
        expect(ids(thread)).toEqual(['thread-slow-reindex'])
      })

      it('leave a lane empty that was not asked for', async () => {
        const { doc, thread } = await find('reindex', { kinds: ['doc'] })
        expect(doc[0]?.id).toBe('reindex')
        expect(thread).toEqual([])
        expect(await find('reindex', { kinds: [] })).toEqual({ doc: [], thread: [], partial: false })
      })

      it('hold no more hits than the limit', async () => {
        expect((await find('engine request key', { limit: 2 })).doc).toHaveLength(2)
        expect((await find('engine request key', { limit: 1 })).doc).toHaveLength(1)
      })

      it('are empty when nothing matches', async () => {
        expect(await find('zyzzyva quokka')).toEqual({ doc: [], thread: [], partial: false })
      })

      it('carry what is known of an article', async () => {
        const { thread } = await find('reindexing takes hours')
        expect(thread[0]).toMatchObject({
          id: 'thread-slow-reindex',
          url: 'https://help.example.com/thread-slow-reindex',
          lang: 'en',
          answered: true,
          updated: '2025-11-20T08:30:00Z',
        })
        expect((await find('bulk upload fails')).thread[0]).toMatchObject({
          answered: false,
          updated: null,
        })
      })
    })

    describe('languages', () => {
      it("prefer the question's own", async () => {
        expect(ids((await find('sofa', { lang: 'fr' })).doc)).toEqual(['synonymes', 'synonyms'])
        expect(ids((await find('sofa', { lang: 'en' })).doc)).toEqual(['synonyms', 'synonymes'])
      })

      it('never filter: a page in another language is found by its own words', async () => {
        expect((await find('réindexation moteur', { lang: 'en' })).doc[0]?.id).toBe('reindexer')
        expect((await find('invoices', { lang: 'fr' })).doc[0]?.id).toBe('billing')
        expect((await find('invoices', { lang: 'ja' })).doc[0]?.id).toBe('billing')
      })

      it.each([
        ['reindexed engines', 'en', 'reindex'],
        ['rotating keys', 'en', 'api-keys'],
        ['réindexer les moteurs', 'fr', 'reindexer'],
        ['facture du premier jour', 'fr', 'facturation'],
      ])('know the forms of a word: %s', async (text, lang, id) => {
        expect((await find(text, { lang })).doc[0]?.id).toBe(id)
      })

      it.each([
        ['reindexer', 'reindexer'],
        ['acces', 'facturation'],
        ['canape', 'synonymes'],
        ['utilisateurs desactives', 'facturation'],
      ])('need no accents in the question: %s', async (text, id) => {
        expect((await find(text, { lang: 'fr' })).doc[0]?.id).toBe(id)
      })

      it('mind no accents that the page does not have', async () => {
        expect((await find('mòteùr', { lang: 'fr' })).doc[0]?.id).toBe('reindexer')
      })

      it.each(["l'indexation d'un moteur", 'l’indexation d’un moteur', 'L’INDEXATION'])(
        'take off elided articles: %s',
        async (text) => {
          expect((await find(text, { lang: 'fr' })).doc[0]?.id).toBe('reindexer')
        },
      )

      it('find an elided word by its bare form', async () => {
        expect((await find('import', { lang: 'fr' })).thread[0]?.id).toBe('fil-synonymes')
      })
    })

    describe('a question as it is typed', () => {
      it.each([
        ['how do i reind', 'reindex'],
        ['syno', 'synonyms'],
        ['private ke', 'api-keys'],
        ['searchFi', 'search-options'],
      ])('is found by its half-typed last word: %s', async (text, id) => {
        expect((await find(text, { asYouType: true })).doc[0]?.id).toBe(id)
      })

      it('is found by a half-typed word that is longer than its stem', async () => {
        expect((await find('réindexat', { asYouType: true, lang: 'fr' })).doc[0]?.id).toBe('reindexer')
      })

      it('marks the half-typed word in the title', async () => {
        const { doc } = await find('synon', { asYouType: true })
        expect(marked(doc[0]?.title)).toContain('Synonyms')
      })

      it('takes the last word as whole once the question is finished', async () => {
        expect(ids((await find('invoi', { asYouType: false })).doc)).toEqual([])
      })

      it.each(['synomyms', 'synonims', 'synonmys', 'ssynonyms', 'synonys'])(
        'may have one letter wrong: %s',
        async (text) => {
          expect(ids((await find(text)).doc)).toContain('synonyms')
        },
      )

      it('finds something after one letter', async () => {
        expect(ids((await find('s', { asYouType: true })).doc)).toContain('synonyms')
      })
    })

    describe('words of programs', () => {
      it.each(['search_fields', 'searchFields', 'searchfields', 'search-fields', 'SEARCH_FIELDS'])(
        'are found however they are written: %s',
        async (text) => {
          expect((await find(text)).doc[0]?.id).toBe('search-options')
        },
      )

      it('are found by a part', async () => {
        expect((await find('fields')).doc[0]?.id).toBe('search-options')
      })

      it('are found as a code and its number', async () => {
        const { doc, thread } = await find('HTTP 413')
        expect(doc[0]?.id).toBe('limits')
        expect(thread[0]?.id).toBe('thread-413')
      })
    })

    describe('a whole draft', () => {
      it('is searched by subject and description', async () => {
        const { doc } = await find('It does not work', {
          description: 'Since this morning we get HTTP 413 for each request, and cannot upload.',
        })
        expect(doc[0]?.id).toBe('limits')
      })

      it('is searched by its description alone', async () => {
        const { doc } = await find('', { description: 'Where do I find my invoices?' })
        expect(doc[0]?.id).toBe('billing')
      })

      it('weighs the subject more than the description', async () => {
        const { doc } = await find('Rotate private keys', {
          description: 'Our engine holds synonyms.',
        })
        expect(doc[0]?.id).toBe('api-keys')
      })
    })

    describe('highlights', () => {
      it('join to exactly the title and a part of the body', async () => {
        for (const text of [
          'reindex an engine',
          'synonymes import',
          'request 413',
          'sofa',
          'private key page',
        ]) {
          for (const hit of everyHit(await find(text))) {
            const article = sampleArticles.find(({ id }) => id === hit.id)
            expect(joined(hit.title)).toBe(article?.title)
            expect(article?.body).toContain(joined(hit.snippet))
            expect(joined(hit.snippet)).not.toBe('')
          }
        }
      })

      it('mark the words of the question, whatever their form and accents', async () => {
        const { doc } = await find('reindexer moteurs', { lang: 'fr' })
        expect(marked(doc[0]?.title)).toEqual(['Réindexer', 'moteur'])
        const english = await find('reindexed engines')
        expect(marked(english.doc[0]?.title)).toEqual(['Reindex', 'engine'])
      })

      it('show the passage that answers', async () => {
        const { doc } = await find('how many words may a synonym set hold')
        expect(joined(doc[0]?.snippet)).toContain('up to 32 words')
        expect(marked(doc[0]?.snippet)).toContain('set')
      })

      it('mark nothing where nothing matches, and still show how the page begins', async () => {
        const { doc } = await find('invoices')
        const other = (await find('Rotate')).doc[0]
        expect(marked(doc[0]?.title)).toEqual(['Invoices'])
        expect(other?.id).toBe('api-keys')
        expect(marked(other?.title)).toEqual([])
        expect(joined(other?.snippet)).toMatch(/^A private key may write/)
      })
    })

    describe('strange input', () => {
      const inputs: [what: string, text: string][] = [
        ['common words alone', 'how do i the a of'],
        ['French common words alone', 'comment faire pour le la'],
        ['emoji', '🙂🔥👩‍👩‍👧'],
        ['control characters', '\u0001\u0002\u001b[31m\u007f\u200b\u202e'],
        ['NUL', 'reindex\u0000engine'],
        ['half a surrogate pair', 'reindex \ud83d engine \udc00'],
        ['quotes', `"'\u2018\u2019\u201c«»\`"`],
        ['Lucene syntax', 'title:(reindex AND NOT engine)^9 OR [a TO z] {x} ~2 \\ / *:* ? "unclosed'],
        ['JSON', '{"query":{"match_all":{}}}'],
        ['markup', '<script>alert(1)</script><em>engine</em>'],
        ['punctuation', '!!! ??? ... --- ___ +++ &&& |||'],
        ['spaces', ' \t\n\u00a0\u3000 '],
        ['one long word', 'a'.repeat(20_000)],
        ['many words', 'reindex engine synonyms '.repeat(900)],
        ['many different words', Array.from({ length: 3_000 }, (_, at) => `word${at}`).join(' ')],
        ['names of object members', '__proto__ constructor toString hasOwnProperty'],
        ['right-to-left and unspaced scripts', 'إعادة الفهرسة 再インデックス 再索引 인덱스'],
      ]
      it.each(inputs)('is answered: %s', async (_what, text) => {
        for (const query of [
          question(text),
          question(text, { asYouType: true, lang: 'fr' }),
          question('engine', { description: text }),
        ]) {
          const lanes = await search.search(query, never())
          expect(Object.keys(lanes).sort()).toEqual(['doc', 'partial', 'thread'])
          for (const hit of everyHit(lanes))
            expect(sampleArticles.map(({ title }) => title)).toContain(joined(hit.title))
        }
      })

      it('does not hide the words beside it', async () => {
        expect((await find('🙂 "invoices" \u0001 !!!')).doc[0]?.id).toBe('billing')
        expect((await find('half \ud83d invoices')).doc[0]?.id).toBe('billing')
      })
    })

    it('gives up when its signal aborts', async () => {
      await expect(search.search(question('reindex'), AbortSignal.abort())).rejects.toThrow()
      const leaving = new AbortController()
      const answer = search.search(question('reindex'), leaving.signal)
      leaving.abort()
      await expect(answer).rejects.toThrow()
      expect((await find('reindex')).doc[0]?.id).toBe('reindex')
    })
  })
}
