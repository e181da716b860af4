import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createElasticsearchSearch } from '../../server/adapters/elasticsearch/elasticsearch-search.ts'
import { parseSynonyms } from '../../server/language/synonyms.ts'
import { shippedContent } from '../bench/content.ts'
import { type ElasticsearchServer, startElasticsearch } from '../elasticsearch/elasticsearch-server.ts'
import { type GuichetProcess, startGuichet } from '../support/guichet-process.ts'
import { asking, type Suggestions } from './asking.ts'

const QUESTION = 'how do I reindex my engine'
const PAGE = 'help:en/reindex-an-engine'
const REPLACEMENTS = 3
const PEOPLE = 2

describe('a new index that takes the place of the one that answers', { timeout: 240_000 }, () => {
  let elasticsearch: ElasticsearchServer
  let guichet: GuichetProcess

  beforeAll(async () => {
    elasticsearch = await startElasticsearch()
    guichet = await startGuichet({ env: { ELASTICSEARCH_URL: elasticsearch.url } })
  }, 240_000)
  afterAll(async () => {
    await guichet?.stop()
    await elasticsearch?.stop()
  })

  it('leaves no question unanswered that is asked meanwhile, and nothing of the old one', async () => {
    const { typed } = asking(guichet)
    const found = ({ documentation }: Suggestions) => documentation.some(({ id }) => id === PAGE)
    await expect.poll(async () => found(await typed(QUESTION)), { timeout: 60_000 }).toBe(true)
    const before = await indexNames()
    const { articles } = await shippedContent()

    let replaced = false
    const answers: Suggestions[] = []
    const people = Array.from({ length: PEOPLE }, async () => {
      while (!replaced) answers.push(await typed(QUESTION))
    })
    try {
      for (let time = 1; time <= REPLACEMENTS; time += 1)
        await replaceWith(`reindex, rebuild ${time}`, articles)
    } finally {
      replaced = true
      await Promise.all(people)
    }

    expect(answers.length).toBeGreaterThan(REPLACEMENTS)
    // A busy machine may be late once, and says so; none may say that there is nothing.
    expect(answers.filter((answer) => !found(answer) && !answer.degraded)).toEqual([])
    expect(answers.filter(found).length).toBeGreaterThan(0)
    await expect.poll(async () => found(await typed(QUESTION)), { timeout: 60_000 }).toBe(true)
    await expect.poll(async () => (await indexNames()).some((name) => before.includes(name))).toBe(false)
    expect(guichet.stderr()).not.toContain('index_not_found')
  })

  async function indexNames(): Promise<string[]> {
    const found = await elasticsearch.client.cat.indices({ index: 'guichet-*', format: 'json', h: ['index'] })
    return found.map(({ index }) => index as string)
  }

  /** As a second server does that comes with other synonyms. */
  async function replaceWith(
    synonyms: string,
    articles: Awaited<ReturnType<typeof shippedContent>>['articles'],
  ): Promise<void> {
    const [name = ''] = await indexNames()
    const search = await createElasticsearchSearch({
      node: elasticsearch.url,
      indexPrefix: name.slice(0, name.indexOf('-articles')),
      synonyms: parseSynonyms(synonyms).rules,
    })
    const revision = await search.revision()
    expect(await search.isOutdated()).toBe(true)
    await search.replace((fresh) => fresh.apply({ put: articles, removed: [], after: 0, revision }))
    await search.close()
  }
})
