import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openStores } from '../../../test/ports/open-stores.ts'
import type { StoresUnderTest } from '../../../test/ports/store-suite.ts'
import { dataFolderWithStore } from '../../../test/support/embedded-store.ts'
import { sampleArticle } from '../../../test/support/sample-article.ts'
import { sampleIntentEvent } from '../../../test/support/sample-intent-event.ts'
import { openTemporarySearch } from '../../adapters/open-temporary-search.ts'
import { createAskSearch } from '../../composition/create-ask-search.ts'
import { createSearchSync, type SearchSync } from '../../content/indexing/search-sync.ts'
import { createAskAgain } from '../../deflection/gaps/ask-again.ts'
import { type CurrentTopics, createCurrentTopics } from '../../deflection/gaps/current-topics.ts'
import { createMarkGap, type MarkGap } from '../../deflection/gaps/mark-gap.ts'
import type { ArticleSearch } from '../../suggestions/article-search.ts'
import { createAskGapAgain } from './ask-gap-again.ts'

const SITE = 'pub_gaps'

describe('the questions of a topic that is marked done', () => {
  let stores: StoresUnderTest
  let search: ArticleSearch
  let sync: SearchSync
  let currentTopics: CurrentTopics
  let markGap: MarkGap
  const cleanUp = new AsyncDisposableStack()
  const clock = () => new Date()

  beforeAll(async () => {
    const { folder, remove } = await dataFolderWithStore()
    cleanUp.defer(remove)
    stores = await openStores({ dataFolder: folder })
    cleanUp.defer(() => stores.close())
    search = await openTemporarySearch('embedded', { elasticsearch: null, synonymsFile: null })
    cleanUp.defer(() => search.close())
    const log = pino({ level: 'silent' })
    sync = createSearchSync({ articles: stores.articles, search, log })
    // Nothing has been grouped before: what is asked now counts at once.
    currentTopics = createCurrentTopics({ store: stores.gaps, now: () => 0 })
    markGap = createMarkGap({ store: stores.gaps, currentTopics, articleIdAt: async () => null, clock })
    const searchRevision = () => search.revision()
    await stores.jobs.start({
      'ask-gap-again': createAskGapAgain({
        askAgain: createAskAgain({
          store: stores.gaps,
          currentTopics,
          ask: createAskSearch({ search, publicUrl: 'http://localhost', log }),
          searchRevision,
          clock,
        }),
        contentRevision: () => stores.articles.revision(),
        searchRevision,
      }),
    })
  })

  afterAll(() => cleanUp.disposeAsync())

  const gain = async () => (await stores.gaps.listMarks(SITE))[0]?.gain

  it('are asked again through the real search: once at the mark, and once more when the content changes', async () => {
    await stores.articles.put('docs', [sampleArticle('webhooks', { title: 'Webhooks', body: 'Sign them.' })])
    const questions = ['Why does the crawler stop?', 'crawler stops', 'the crawler has stopped']
    await stores.events.append(
      questions.map((question, at) =>
        sampleIntentEvent({
          site: SITE,
          intent: `intent-${at}`,
          question,
          at: new Date(Date.UTC(2026, 5, 5, at)),
        }),
      ),
    )
    while ((await stores.rollUps.rollUp()) > 0);
    const page = sampleArticle('crawler-stops', { title: 'About a page', body: 'Nothing to see yet.' })
    await stores.articles.put('docs', [page])
    await sync.catchUp()

    const [topic] = await currentTopics(SITE)
    expect(topic?.questions.map(({ text }) => text)).toEqual(questions)
    const marked = { site: SITE, topic: topic?.id ?? '', articles: ['crawler-stops'], by: 'Sam' }
    expect(await markGap(marked)).toMatchObject({ ok: true })
    await vi.waitFor(async () => expect(await gain()).not.toBeNull(), { timeout: 20_000 })
    expect(await gain()).toMatchObject({ asked: 3, answeredBefore: 0, answeredNow: 0 })

    const written = {
      ...page,
      title: 'When the crawler stops',
      body: 'The crawler stops when its queue is full.',
    }
    await stores.articles.put('docs', [written])
    await sync.catchUp()
    const askedBefore = new Date(Date.now() + 60_000)
    expect(await stores.gaps.requestDue({ revision: await search.revision(), askedBefore })).toBe(1)
    await vi.waitFor(async () => expect(await gain()).toMatchObject({ asked: 3, answeredNow: 3 }), {
      timeout: 20_000,
    })
    expect(await stores.gaps.requestDue({ revision: await search.revision(), askedBefore })).toBe(0)
  }, 60_000)
})
