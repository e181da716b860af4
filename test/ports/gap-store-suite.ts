import { beforeEach, describe, expect, it } from 'vitest'
import type { CaseStore } from '../../server/cases/case-store.ts'
import type { AnswerStore } from '../../server/content/answers/answer-store.ts'
import type { ArticleStore } from '../../server/content/article-store.ts'
import { success } from '../../server/contract/result.ts'
import type { EventStore } from '../../server/deflection/event-store.ts'
import type { GapMark, GapStore } from '../../server/deflection/gaps/gap-store.ts'
import type { IntentEvent } from '../../server/deflection/intent-event.ts'
import type { RollUpStore } from '../../server/deflection/roll-up/roll-up-store.ts'
import { sampleArticle } from '../support/sample-article.ts'
import { sampleCase } from '../support/sample-case.ts'
import { sampleIntentEvent } from '../support/sample-intent-event.ts'
import { unique } from './store-suite.ts'

interface GapStores {
  gaps: GapStore
  events: EventStore
  rollUps: RollUpStore
  cases: CaseStore
  articles: ArticleStore
  answers: AnswerStore
}

const minute = (minutes: number) => new Date(Date.UTC(2026, 5, 5, 10, minutes))

export function describeGapStore(stores: () => GapStores): void {
  describe('the gaps', () => {
    const gaps = () => stores().gaps
    let site = ''

    beforeEach(() => {
      site = unique('site')
    })

    /** An intent of a search and of what follows it, a minute apart. */
    async function ask(
      search: string | Partial<IntentEvent>,
      ...more: Partial<IntentEvent>[]
    ): Promise<string> {
      const intent = unique('intent')
      const first = typeof search === 'string' ? { question: search } : search
      await stores().events.append(
        [first, ...more].map((event, at) =>
          sampleIntentEvent({ site, intent, language: 'fr', at: minute(at), ...event }),
        ),
      )
      while ((await stores().rollUps.rollUp()) > 0);
      return intent
    }

    const shown = {
      type: 'suggestion_viewed',
      articleId: 'doc-1',
      lane: 'documentation',
      position: 2,
    } as const
    const opened = { type: 'suggestion_clicked', articleId: 'doc-1' } as const
    const solved = { type: 'solved', articleId: 'doc-1' } as const

    it('are intents without a result, without an opening, and with a case all the same', async () => {
      const nothing = await ask('no result')
      const unopened = await ask('not opened', shown)
      const filed = await ask('opened and filed', shown, opened, {
        type: 'case_filed',
        channel: 'widget',
      })
      await ask('opened', shown, opened)
      await ask('opened, and said to be filed', shown, opened, { type: 'case_created' })
      await ask('solved', shown, opened, solved)
      await ask('of a bot', { type: 'search', exclusion: 'bot' })
      const found = await gaps().listIntents(site, 10)
      expect(found.map(({ intent }) => intent).sort()).toEqual([nothing, unopened, filed].sort())
      expect(found.find(({ intent }) => intent === unopened)).toEqual({
        intent: unopened,
        question: 'not opened',
        language: 'fr',
        plan: null,
        day: '2026-06-05',
        startedAt: minute(0),
        withLinks: true,
        withOpening: false,
        filed: false,
        caseNumber: null,
        causedCase: null,
        links: [{ articleId: 'doc-1', shown: true, position: 2, opened: false, solved: false, readMs: null }],
        answeredWith: [],
        names: [],
      })
      expect(found.find(({ intent }) => intent === filed)).toMatchObject({ filed: true, withOpening: true })
      expect(await gaps().listIntents(unique('site'), 10)).toEqual([])
    })

    it('are asked in the words that were typed last', async () => {
      await ask('how do I', { question: 'how do I rotate a key' }, { question: null })
      expect(await gaps().listIntents(site, 10)).toMatchObject([{ question: 'how do I rotate a key' }])
    })

    it('are none of whom links are held out from', async () => {
      await ask('held out', { arm: 'holdout', account: 'acme', plan: 'pro' })
      await ask('asked for links', { arm: 'holdout', account: 'acme', plan: 'pro' }, shown)
      expect(await gaps().listIntents(site, 10)).toMatchObject([{ question: 'asked for links', plan: 'pro' }])
    })

    it('come the first asked first, and of too many the newest', async () => {
      for (const [question, at] of [
        ['third', 30],
        ['first', 10],
        ['second', 20],
      ] as const)
        await ask({ at: minute(at), question })
      const questionsOf = async (limit: number) =>
        (await gaps().listIntents(site, limit)).map(({ question }) => question)
      expect(await questionsOf(10)).toEqual(['first', 'second', 'third'])
      expect(await questionsOf(2)).toEqual(['second', 'third'])
    })

    /** A case of the site, the intent of its events and what support has written in it. */
    async function file({
      confidential = false,
      asked = null as string | null,
      replies = ['Clear it.'],
    } = {}) {
      const intent = unique('intent')
      const opened = await stores().cases.open(
        sampleCase({
          site,
          confidential,
          subject: 'The crawler stops',
          openedBy: { subject: 'user-1', email: 'tess@acme.example', name: 'Tess' },
          intent: { id: intent, page: 'https://console.example.com/', searches: [], readings: [] },
          openedAt: minute(5),
        }),
        { key: unique('key'), requestDigest: 'digest' },
      )
      if (opened.outcome !== 'opened') throw new Error('not opened')
      const { number } = opened.case
      await stores().events.append([
        sampleIntentEvent({ site, intent, at: minute(0), question: asked }),
        sampleIntentEvent({ site, intent, ...shown, at: minute(1) }),
        sampleIntentEvent({
          id: `case:${number}`,
          site,
          intent,
          type: 'case_filed',
          channel: 'widget',
          at: minute(5),
        }),
      ])
      while ((await stores().rollUps.rollUp()) > 0);
      for (const [at, text] of replies.entries()) {
        await stores().cases.change(number, () =>
          success({
            entries: [
              {
                kind: 'reply',
                at: minute(6 + at),
                author: { role: 'support', name: 'Sam', email: null },
                channel: 'support_page',
                text,
                links: [{ title: 'Crawl', url: 'https://Docs.example.com/crawl#top' }],
                original: null,
                supportOnly: text.startsWith('Note'),
              },
            ],
          }),
        )
      }
      return { intent, number }
    }

    it('that became a case are known by its subject where nothing was asked, and by its number', async () => {
      const { intent, number } = await file()
      expect(await gaps().listIntents(site, 10)).toMatchObject([
        {
          intent,
          question: 'The crawler stops',
          names: ['Tess'],
          filed: true,
          caseNumber: number,
          answeredWith: ['docs.example.com/crawl'],
        },
      ])
    })

    it('that were solved until their contact filed know the case, whichever attempt it was filed in', async () => {
      const tess = { contact: unique('tess') }
      const number = `C-${900_000_000 + Math.floor(Math.random() * 90_000_000)}`
      const reversed = await ask('said solved', { ...shown, ...tess }, { ...solved, ...tess })
      const filing = await ask(
        'still stuck',
        { ...shown, ...tess, at: minute(4) },
        { id: `case:${number}`, type: 'case_filed', channel: 'widget', ...tess, at: minute(5) },
      )
      // They begin at one moment, so that neither has to come first.
      const listed = new Map((await gaps().listIntents(site, 10)).map((each) => [each.intent, each]))
      expect(listed.get(reversed)).toMatchObject({ filed: true, caseNumber: null, causedCase: number })
      expect(listed.get(filing)).toMatchObject({ filed: true, caseNumber: number, causedCase: number })
    })

    it('that became a case and were asked before are known by what was asked', async () => {
      await file({ asked: 'crawler stuck' })
      expect(await gaps().listIntents(site, 10)).toMatchObject([{ question: 'crawler stuck', names: [] }])
    })

    it('know the article that ended their case, by the address it stands at', async () => {
      const page = unique('page')
      const url = `https://docs.example.com/${page}`
      await stores().articles.put(site, [sampleArticle(page, { url })])
      const { number } = await file({ replies: [] })
      await stores().answers.keep(
        {
          origin: 'case',
          key: number,
          articleId: page,
          giver: `case:${number}`,
          question: 'q',
          weight: 1,
          at: minute(9),
        },
        ['everyone'],
      )
      expect(await gaps().listIntents(site, 10)).toMatchObject([
        { answeredWith: [`docs.example.com/${page.toLowerCase()}`] },
      ])
    })

    it('have what support wrote to the contact, in order, and nothing of a confidential case', async () => {
      const open = await file({ replies: ['Which version?', 'Note to self.', 'Clear the cache.'] })
      const secret = await file({ confidential: true, replies: ['For you alone.'] })
      expect(await gaps().listAnswers([open.number, secret.number, 'C-99999999', 'nonsense'])).toEqual([
        { caseNumber: open.number, text: 'Which version?', at: minute(6), names: ['Sam', 'Tess'] },
        { caseNumber: open.number, text: 'Clear the cache.', at: minute(8), names: ['Sam', 'Tess'] },
      ])
      expect(await gaps().listAnswers([])).toEqual([])
    })

    it('have the articles that are there', async () => {
      const page = unique('page')
      await stores().articles.put(site, [sampleArticle(page, { title: 'Crawl errors', url: '/crawl' })])
      expect(await gaps().listArticles([page, 'gone'])).toEqual([
        { id: page, title: 'Crawl errors', url: '/crawl' },
      ])
    })

    const mark = (changes: Partial<GapMark> = {}): GapMark => ({
      site,
      topic: 'topic-1',
      at: minute(0),
      by: 'Sam',
      articleIds: ['doc-1'],
      questionKeys: ['key-1', 'key-2'],
      gain: null,
      ...changes,
    })
    const gain = { asked: 4, answeredBefore: 1, answeredNow: 3, askedAt: minute(10) }

    it('keep what was marked done, the newest first, until it is marked no more', async () => {
      await gaps().mark(mark())
      await gaps().mark(mark({ topic: 'topic-2', at: minute(1) }))
      expect(await gaps().listMarks(site)).toEqual([mark({ topic: 'topic-2', at: minute(1) }), mark()])
      await gaps().unmark(site, 'topic-2')
      await gaps().unmark(site, 'never-marked')
      expect(await gaps().listMarks(site)).toEqual([mark()])
      expect(await gaps().listMarks(unique('site'))).toEqual([])
    })

    it('keep what came of asking again, unless the topic was marked anew meanwhile', async () => {
      await gaps().mark(mark())
      await gaps().keepGain({ site, topic: 'topic-1', markedAt: minute(0) }, { ...gain, revision: 7 })
      expect(await gaps().listMarks(site)).toEqual([mark({ gain })])
      const anew = mark({ at: minute(20), articleIds: ['doc-2'] })
      await gaps().mark(anew)
      await gaps().keepGain({ site, topic: 'topic-1', markedAt: minute(0) }, { ...gain, revision: 8 })
      expect(await gaps().listMarks(site)).toEqual([anew])
    })

    it('are asked again where the content is another, and not at once', async () => {
      await gaps().mark(mark())
      const due = (revision: number, askedBefore: Date) => gaps().requestDue({ revision, askedBefore })
      expect(await due(7, minute(0))).toBe(0)
      expect(await due(7, minute(1))).toBeGreaterThanOrEqual(1)
      await gaps().keepGain({ site, topic: 'topic-1', markedAt: minute(0) }, { ...gain, revision: 7 })
      const others = await due(7, minute(30))
      expect(await due(8, minute(30))).toBe(others + 1)
      expect(await due(8, minute(10))).toBeLessThanOrEqual(others)
      await gaps().unmark(site, 'topic-1')
    })
  })
}
