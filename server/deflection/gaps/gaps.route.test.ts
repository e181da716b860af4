import { describe, expect, it } from 'vitest'
import { sampleGapIntent, sampleGaps, shownLink } from '../../../test/support/sample-gaps.ts'
import { sampleSite } from '../../../test/support/sample-site.ts'
import { staffHeaders } from '../../../test/support/sample-staff.ts'
import { createTestApp, oneArticle } from '../../../test/support/test-app.ts'
import { gapReport } from '../../contract/schemas/reports.ts'

/** As the store of articles knows them: by their address keys. */
const ADDRESSES = new Map([
  ['docs.example.com/crawl', 'crawl-errors'],
  ['/crawl', 'crawl-errors'],
])
const PERIOD = `site=${sampleSite.id}&from=2026-06-01&to=2026-06-08`

async function open() {
  const gaps = sampleGaps()
  const filed = (question: string, caseNumber: string, day = '2026-06-05') =>
    sampleGapIntent(question, { filed: true, caseNumber, day })
  gaps.intents = [
    sampleGapIntent('download an invoice', { day: '2026-06-02' }),
    sampleGapIntent('download the invoice again', { day: '2026-06-02' }),
    sampleGapIntent('télécharger une facture', { day: '2026-06-02', language: 'fr' }),
    filed('crawler stops', 'C-10001'),
    filed('the crawler stopped', 'C-10002'),
    sampleGapIntent('why does the crawler stop', { withLinks: false, links: [] }),
    sampleGapIntent('crawler stops', {
      withOpening: true,
      filed: true,
      links: [shownLink('crawl-errors', 1, true)],
    }),
    // Said to be solved in another tab, until the same case came.
    sampleGapIntent('the crawler stops again', { filed: true, causedCase: 'C-10002' }),
    filed('old news', 'C-10009', '2026-05-01'),
  ]
  gaps.articles.push({ id: 'crawl-errors', title: 'Crawl errors', url: '/crawl' })
  gaps.answers = [
    { caseNumber: 'C-10001', text: 'Hello', at: new Date('2026-06-05T11:00:00Z'), names: [] },
    {
      caseNumber: 'C-10001',
      text: 'Tess, clear the crawl cache; write to sam@support.example.',
      at: new Date('2026-06-05T12:00:00Z'),
      names: ['Tess'],
    },
  ]
  const { app } = await createTestApp({ gaps, articles: { ...oneArticle, idsAt: async () => ADDRESSES } })
  const ask = (path: string, { method = 'GET', body }: { method?: string; body?: object } = {}) =>
    app.request(path, {
      method,
      headers: { ...staffHeaders('admin'), 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
  const report = async (query = PERIOD) =>
    gapReport.parse(await (await ask(`/v1/reports/gaps?${query}`)).json())
  return { gaps, ask, report }
}

describe('the report on content gaps', () => {
  it('has topics by the cases that they caused, with their counts', async () => {
    const { report } = await open()
    const { topics, moreTopics } = await report()
    expect(topics.map(({ title, cases, intents }) => ({ title, cases, intents }))).toEqual([
      { title: 'crawler stops', cases: 3, intents: 5 },
      { title: 'download an invoice', cases: 0, intents: 3 },
    ])
    expect(topics[0]).toMatchObject({ withoutResult: 1, withoutOpening: 3, filed: 4, languages: ['en'] })
    expect(topics[1]).toMatchObject({ languages: ['en', 'fr'], done: null })
    expect(moreTopics).toBe(0)
  })

  it('has the questions, what support answered to their cases, and what came close', async () => {
    const { report } = await open()
    const [crawler] = (await report()).topics
    expect(crawler?.questions[0]).toEqual({ text: 'crawler stops', language: 'en', intents: 2 })
    expect(crawler?.answers).toEqual([
      {
        caseNumber: 'C-10001',
        text: '[name], clear the crawl cache; write to [email].',
        at: '2026-06-05T12:00:00.000Z',
      },
    ])
    expect(crawler?.closeArticles).toEqual([
      { articleId: 'crawl-errors', title: 'Crawl errors', url: '/crawl', shown: 4, opened: 1 },
      { articleId: 'webhooks', title: null, url: null, shown: 3, opened: 0 },
    ])
  })

  it('knows a topic by the same id in every period', async () => {
    const { report } = await open()
    const [whole] = (await report()).topics
    const [day] = (await report(`site=${sampleSite.id}&from=2026-06-05&to=2026-06-05`)).topics
    expect(day?.id).toBe(whole?.id)
    expect((await report(`site=${sampleSite.id}&from=2026-06-03&to=2026-06-04`)).topics).toEqual([])
  })

  it('comes as CSV, a row a topic', async () => {
    const { ask } = await open()
    const answer = await ask(`/v1/reports/gaps?${PERIOD}&format=csv`)
    expect(answer.headers.get('content-disposition')).toContain('guichet-gaps-')
    const [header, first] = (await answer.text()).split('\r\n')
    expect(header).toMatch(/^id,title,languages,cases,intents,/)
    expect(first).toMatch(/,crawler stops,en,3,5,1,3,4,/)
  })

  it('says who marked a topic done with which articles, until the mark is taken away', async () => {
    const { gaps, ask, report } = await open()
    const [crawler] = (await report()).topics
    const path = `/v1/reports/gaps/${crawler?.id}/done?site=${sampleSite.id}`
    const marked = await ask(path, { method: 'POST', body: { articleIds: ['crawl-errors', 'crawl-errors'] } })
    const done = { at: '2026-06-08T15:00:00.000Z', articleIds: ['crawl-errors'], gain: null }
    expect(marked.status).toBe(200)
    expect(await marked.json()).toMatchObject(done)
    expect(gaps.requested).toEqual([crawler?.id])
    expect((await report()).topics[0]?.done).toMatchObject({ ...done, by: expect.any(String) })
    expect((await ask(path, { method: 'DELETE' })).status).toBe(204)
    expect((await ask(path, { method: 'DELETE' })).status).toBe(204)
    expect((await report()).topics[0]?.done).toBeNull()
  })

  it('knows the articles of a mark by the addresses that people copy, too', async () => {
    const { ask, report } = await open()
    const [crawler] = (await report()).topics
    const path = `/v1/reports/gaps/${crawler?.id}/done?site=${sampleSite.id}`
    for (const address of ['https://docs.example.com/crawl/', 'https://help.example.com/crawl']) {
      const marked = await ask(path, { method: 'POST', body: { articleIds: [address, 'crawl-errors'] } })
      expect(await marked.json(), address).toMatchObject({ articleIds: ['crawl-errors'] })
    }
  })

  it('takes no mark of a topic or an article that is not there, nor one without an article', async () => {
    const { ask, report } = await open()
    const [crawler] = (await report()).topics
    const mark = async (topic: string | undefined, articleIds: string[]) => {
      const path = `/v1/reports/gaps/${topic}/done?site=${sampleSite.id}`
      return (await ask(path, { method: 'POST', body: { articleIds } })).json()
    }
    expect(await mark('nothing', ['crawl-errors'])).toMatchObject({ status: 404, code: 'gap_not_found' })
    expect(await mark(crawler?.id, ['nothing'])).toMatchObject({ status: 404, code: 'article_not_found' })
    expect(await mark(crawler?.id, [])).toMatchObject({ status: 422, code: 'invalid_input' })
    expect((await report()).topics[0]?.done).toBeNull()
  })
})
