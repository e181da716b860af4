import { describe, expect, it } from 'vitest'
import type { AnswerStore, AnswerToKeep } from '../../server/content/answers/answer-store.ts'
import type { ArticleStore } from '../../server/content/article-store.ts'
import type { AnsweredQuestion } from '../../server/content/indexing/article-index.ts'
import { AUDIENCES, type Audience } from '../../server/contract/vocabulary.ts'
import { sampleArticle } from '../support/sample-article.ts'
import { unique } from './store-suite.ts'

export function describeAnswerStore(stores: () => { articles: ArticleStore; answers: AnswerStore }): void {
  describe('the questions that articles have answered', () => {
    const articles = () => stores().articles
    const answers = () => stores().answers

    async function put(...given: Parameters<typeof sampleArticle>[]): Promise<void> {
      await articles().put(
        'answers',
        given.map((one) => sampleArticle(...one)),
      )
    }

    /** What the search would hear of an article after a revision; null: nothing. */
    async function heard(id: string, after = 0): Promise<AnsweredQuestion[] | null> {
      const changes = await articles().changesAfter(after, 100_000)
      return changes.find((change) => change.id === id)?.answeredWith ?? null
    }

    const from = async (id: string, after = 0) =>
      (await heard(id, after))?.map((question) => question.from) ?? null

    it('are those of the threads whose helpers linked them, by id or by address in any spelling', async () => {
      const [page, byId, byAddress] = [unique('page'), unique('t'), unique('t')]
      const url = `https://docs.example.com/${page}`
      await put([page, { url: `${url}/` }])
      const before = await articles().revision()
      await put(
        [byId, { kind: 'thread', title: 'By id', body: 'Why?', links: [{ to: page, weight: 1 }] }],
        [byAddress, { kind: 'thread', links: [{ to: `${url.replace('https', 'http')}#keys`, weight: 0.5 }] }],
      )
      expect(await heard(page, before)).toEqual([
        { from: byId, text: 'By id\n\nWhy?', weight: 1 },
        { from: byAddress, text: expect.stringContaining('Reindex an engine'), weight: 0.5 },
      ])
    })

    it('are known of an article that comes later than the thread', async () => {
      const [page, thread] = [unique('page'), unique('t')]
      await put([thread, { kind: 'thread', links: [{ to: page, weight: 1 }] }])
      await put([page])
      expect(await from(page)).toEqual([thread])
    })

    it('follow a thread that is edited, and go with one that is removed', async () => {
      const [page, other, thread] = [unique('page'), unique('page'), unique('t')]
      const source = unique('forum')
      const putThread = (title: string, ...to: string[]) =>
        articles().put(source, [
          sampleArticle(thread, {
            kind: 'thread',
            title,
            body: '',
            links: to.map((one) => ({ to: one, weight: 1 })),
          }),
        ])
      await put([page], [other])
      await putThread('First', page)
      let before = await articles().revision()
      await putThread('Second', page, other)
      expect(await heard(page, before)).toMatchObject([{ text: 'Second' }])
      expect(await from(other, before)).toEqual([thread])
      before = await articles().revision()
      await putThread('Second', other)
      expect(await from(page, before)).toEqual([])
      before = await articles().revision()
      await articles().removeAllBut(source, new Set())
      expect(await from(other, before)).toEqual([])
      expect(await from(page, before)).toBeNull()
    })

    it('tell the search nothing new when the thread is put as it was', async () => {
      const [page, thread] = [unique('page'), unique('t')]
      const both = () => put([page], [thread, { kind: 'thread', links: [{ to: page, weight: 1 }] }])
      await both()
      const before = await articles().revision()
      await both()
      expect(await articles().revision()).toBe(before)
    })

    it('come of a private thread for those pages alone whose readers may all see it', async () => {
      const [open, closed, thread] = [unique('page'), unique('page'), unique('t')]
      const putThread = (audience: Audience[]) =>
        put([thread, { kind: 'thread', audience, links: [open, closed].map((to) => ({ to, weight: 1 })) }])
      await put([open], [closed, { audience: ['premium'] }])
      await putThread(['premium'])
      expect(await from(open)).toEqual([])
      expect(await from(closed)).toEqual([thread])
      await putThread(['everyone'])
      expect(await from(open)).toEqual([thread])
      const before = await articles().revision()
      await putThread(['pro'])
      expect(await from(open, before)).toEqual([])
      expect(await from(closed, before)).toEqual([])
    })

    it('do not come from the article itself', async () => {
      const thread = unique('t')
      const url = `https://forum.example.com/${thread}`
      await put([
        thread,
        {
          kind: 'thread',
          url,
          links: [
            { to: thread, weight: 1 },
            { to: `${url}#post-2`, weight: 1 },
          ],
        },
      ])
      expect(await from(thread)).toEqual([])
    })

    const answer = (changes: Partial<AnswerToKeep>): AnswerToKeep => ({
      origin: 'solved',
      key: unique('intent'),
      articleId: 'nobody',
      giver: 'ada',
      question: 'How do I rotate a key?',
      weight: 0.5,
      at: new Date('2026-06-08T15:00:00Z'),
      ...changes,
    })

    it('come from people whom the article helped too, until they take it back', async () => {
      const page = unique('page')
      await put([page])
      let before = await articles().revision()
      const given = answer({ articleId: page })
      expect(await answers().keep(given, ['everyone'])).toBe(true)
      const question = { from: `solved:${given.key}`, text: 'How do I rotate a key?', weight: 0.5 }
      expect(await heard(page, before)).toEqual([question])
      const told = await articles().revision()
      const later = new Date('2026-06-09T15:00:00Z')
      expect(await answers().keep({ ...given, at: later }, ['everyone'])).toBe(true)
      expect(await articles().revision()).toBe(told)
      expect(await answers().keep({ ...given, question: 'Rotate?' }, ['everyone'])).toBe(true)
      expect(await heard(page)).toEqual([{ ...question, text: 'Rotate?' }])
      before = await articles().revision()
      expect(await answers().takeBack('solved', given.key)).toBe(1)
      expect(await heard(page, before)).toEqual([])
      expect(await answers().takeBack('solved', given.key)).toBe(0)
    })

    it('are taken for no article that is not there, or not for the person', async () => {
      const page = unique('page')
      await put([page, { audience: ['premium'] }])
      const before = await articles().revision()
      expect(await answers().keep(answer({ articleId: unique('none') }), [...AUDIENCES])).toBe(false)
      expect(await answers().keep(answer({ articleId: page }), ['everyone', 'signed_in'])).toBe(false)
      expect(await articles().revision()).toBe(before)
      expect(await answers().keep(answer({ articleId: page }), ['everyone', 'premium'])).toBe(true)
    })

    it("are not outnumbered by one person's clicks", async () => {
      const page = unique('page')
      await put([page])
      for (let click = 0; click < 40; click++)
        await answers().keep(
          answer({ articleId: page, question: `Question ${click}`, at: new Date(click * 1_000) }),
          ['everyone'],
        )
      const counting = await heard(page)
      expect(counting?.length).toBeLessThanOrEqual(3)
      expect(counting?.map(({ text }) => text)).toContain('Question 39')
    })
  })
}
