import { describe, expect, it } from 'vitest'
import type { Article } from '../../server/content/article.ts'
import type { ArticleStore } from '../../server/content/article-store.ts'
import { sampleArticle } from '../support/sample-article.ts'
import { unique } from './store-suite.ts'

export function describeArticleStore(articles: () => ArticleStore): void {
  describe('the articles', () => {
    it('stand at revision 0 when there has never been one', async () => {
      expect(await articles().revision()).toBe(0)
      expect(await articles().changesAfter(0, 10)).toEqual([])
    })

    it('belong to a store that keeps its name', async () => {
      const id = await articles().storeId()
      expect(id).toMatch(/^[0-9a-f]{8}-/)
      expect(await articles().storeId()).toBe(id)
    })

    it('come back as they were put', async () => {
      const source = unique('source')
      const article = sampleArticle(unique('a'), {
        blocks: [{ type: 'paragraph', inlines: [{ text: 'Open the engine.', strong: true }] }],
        kind: 'thread',
        answered: true,
        replies: 12,
        links: [{ to: 'doc-7', weight: 1 }],
        title: "Ça s'arrête — 検索 🙂",
      })
      expect(await articles().put(source, [article])).toEqual({
        added: 1,
        changed: 0,
        unchanged: 0,
        refused: [],
      })
      expect(await articles().find(article.id)).toEqual(article)
      expect(await articles().find(unique('nobody'))).toBeNull()
    })

    it('are known to be private, some of them, as long as there is one', async () => {
      const source = unique('source')
      await articles().put(source, [sampleArticle(unique('a'), { audience: ['signed_in', 'premium'] })])
      expect(await articles().hasPrivate()).toBe(true)
      await articles().removeAllBut(source, new Set())
    })

    it('are found by the address that they stand at', async () => {
      const [first, second, gone] = [unique('a'), unique('a'), unique('a')]
      const key = (id: string) => `docs.example.com/${id}`
      const source = unique('source')
      await articles().put(source, [
        sampleArticle(first, { url: `https://${key(first)}` }),
        sampleArticle(second, { url: `https://www.${key(first)}/#part` }),
        sampleArticle(gone, { url: `https://${key(gone)}` }),
      ])
      await articles().remove(source, [gone])
      expect(await articles().idsAt([key(first), key(gone), 'nowhere'])).toEqual(
        new Map([[key(first), [first, second].sort()[0]]]),
      )
      expect(await articles().idsAt([])).toEqual(new Map())
    })

    it('change nothing when they are put again as they are', async () => {
      const source = unique('source')
      const article = sampleArticle(unique('a'))
      await articles().put(source, [article])
      const revision = await articles().revision()
      const inAnotherOrder = Object.fromEntries(Object.entries(article).reverse()) as unknown as Article

      expect(await articles().put(source, [inAnotherOrder])).toMatchObject({ added: 0, unchanged: 1 })
      expect(await articles().revision()).toBe(revision)
    })

    it('count what was added, changed and left as it was in one batch of more than a thousand', async () => {
      const source = unique('source')
      const batch = Array.from({ length: 1_203 }, (_, index) => sampleArticle(`${source}-${index}`))
      expect(await articles().put(source, batch)).toMatchObject({ added: 1_203 })
      const next = [
        ...batch.slice(0, 1_200),
        ...batch.slice(1_200).map((article) => ({ ...article, title: 'Other' })),
        sampleArticle(`${source}-new`),
      ]

      expect(await articles().put(source, next)).toEqual({
        added: 1,
        changed: 3,
        unchanged: 1_200,
        refused: [],
      })
      expect(await articles().countOf(source)).toBe(1_204)
    })

    it('keep the last one when an id stands twice in a batch', async () => {
      const source = unique('source')
      const id = unique('a')
      const outcome = await articles().put(source, [sampleArticle(id), sampleArticle(id, { title: 'Last' })])
      expect(outcome).toMatchObject({ added: 1, changed: 0 })
      expect(await articles().find(id)).toMatchObject({ title: 'Last' })
    })

    it('refuse an id that belongs to another source, and put the rest', async () => {
      const [owner, other] = [unique('owner'), unique('other')]
      const [taken, free] = [unique('a'), unique('a')]
      await articles().put(owner, [sampleArticle(taken)])

      expect(
        await articles().put(other, [sampleArticle(taken, { title: 'Mine' }), sampleArticle(free)]),
      ).toEqual({ added: 1, changed: 0, unchanged: 0, refused: [{ id: taken, ownedBy: owner }] })
      expect(await articles().find(taken)).toMatchObject({ title: 'Reindex an engine' })
      expect(await articles().countOf(other)).toBe(1)
    })

    it('are removed when a source no longer has them, and only that source’s', async () => {
      const [source, other] = [unique('source'), unique('other')]
      const [kept, gone, foreign] = [unique('a'), unique('a'), unique('a')]
      await articles().put(source, [sampleArticle(kept), sampleArticle(gone)])
      await articles().put(other, [sampleArticle(foreign)])

      expect(await articles().removeAllBut(source, new Set([kept]))).toBe(1)
      expect(await articles().find(gone)).toBeNull()
      expect(await articles().find(kept)).not.toBeNull()
      expect(await articles().find(foreign)).not.toBeNull()
      expect(await articles().countOf(source)).toBe(1)
      expect(await articles().removeAllBut(source, new Set([kept]))).toBe(0)
    })

    it('are removed by name, and only the articles of the source that asks', async () => {
      const [source, other] = [unique('source'), unique('other')]
      const [kept, gone, foreign] = [unique('a'), unique('a'), unique('a')]
      await articles().put(source, [sampleArticle(kept), sampleArticle(gone)])
      await articles().put(other, [sampleArticle(foreign)])

      expect(await articles().remove(source, [gone, foreign, unique('never')])).toBe(1)
      expect(await articles().find(gone)).toBeNull()
      expect(await articles().find(kept)).not.toBeNull()
      expect(await articles().find(foreign)).not.toBeNull()
      expect(await articles().remove(source, [gone])).toBe(0)
    })

    it('may be added again after their removal, by another source too', async () => {
      const [source, other] = [unique('source'), unique('other')]
      const article = sampleArticle(unique('a'))
      await articles().put(source, [article])
      await articles().removeAllBut(source, new Set())

      expect(await articles().put(other, [article])).toMatchObject({ added: 1, refused: [] })
      expect(await articles().find(article.id)).toEqual(article)
    })

    it('report each change after a revision once, oldest first, removals too', async () => {
      const source = unique('source')
      const [first, second, third] = [unique('a'), unique('a'), unique('a')]
      const before = await articles().revision()
      await articles().put(source, [sampleArticle(first), sampleArticle(second), sampleArticle(third)])
      await articles().put(source, [sampleArticle(first, { title: 'Changed' })])
      await articles().removeAllBut(source, new Set([first, third]))

      const changes = await articles().changesAfter(before, 10)
      expect(changes.map(({ id, article }) => [id, article?.title ?? null])).toEqual([
        [third, 'Reindex an engine'],
        [first, 'Changed'],
        [second, null],
      ])
      const revisions = changes.map(({ revision }) => revision)
      expect(revisions).toEqual([...revisions].sort((a, b) => a - b))
      expect(revisions.at(-1)).toBe(await articles().revision())
    })

    it('hand changes out in pages that leave nothing out', async () => {
      const source = unique('source')
      const before = await articles().revision()
      const ids = Array.from({ length: 7 }, () => unique('a'))
      await articles().put(
        source,
        ids.map((id) => sampleArticle(id)),
      )

      const seen: string[] = []
      let at = before
      for (let page = await articles().changesAfter(at, 3); page.length > 0; ) {
        expect(page.length).toBeLessThanOrEqual(3)
        seen.push(...page.map(({ id }) => id))
        at = page.at(-1)?.revision ?? at
        page = await articles().changesAfter(at, 3)
      }
      expect(seen.sort()).toEqual([...ids].sort())
    })

    it('never hide a change behind a newer revision while several writers are at work', async () => {
      const before = await articles().revision()
      const ids = Array.from({ length: 40 }, () => unique('a'))
      const seen = new Set<string>()
      let at = before
      const follow = async () => {
        const upTo = await articles().revision()
        for (const { id, revision } of await articles().changesAfter(at, 1_000)) {
          if (revision <= upTo) seen.add(id)
        }
        at = Math.max(at, upTo)
      }
      const writers = ids.map((id) => articles().put(unique('source'), [sampleArticle(id)]))
      while (seen.size < ids.length && at - before < ids.length) await follow()
      await Promise.all(writers)
      await follow()
      expect([...seen].sort()).toEqual([...ids].sort())
    })

    it('keep text that the database cannot hold as it is, with a mark in its place', async () => {
      const article = sampleArticle(unique('a'), { title: 'a\u0000b', body: 'c\ud800d', tags: ['\udfff'] })
      const source = unique('source\u0000')
      await articles().put(source, [article])
      expect(await articles().find(article.id)).toMatchObject({
        title: 'a\uFFFDb',
        body: 'c\uFFFDd',
        tags: ['\uFFFD'],
      })
      expect(await articles().put(source, [article])).toMatchObject({ unchanged: 1 })
      expect(await articles().find('no\u0000such')).toBeNull()
    })
  })
}
