import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { bulkOperations } from '../../server/adapters/elasticsearch/bulk-operations.ts'
import { writeInBulk } from '../../server/adapters/elasticsearch/bulk-writer.ts'
import { createClusterClient } from '../../server/adapters/elasticsearch/cluster-client.ts'
import { createElasticsearchSearch } from '../../server/adapters/elasticsearch/elasticsearch-search.ts'
import {
  type ArticleChanges,
  type ArticleSearch,
  BLANK_QUERY,
} from '../../server/suggestions/article-search.ts'
import { startElasticsearch } from '../elasticsearch/elasticsearch-server.ts'
import { sampleArticles, searchable } from '../support/sample-articles.ts'
import { describeArticleSearch } from './article-search-suite.ts'

const given = process.env.ELASTICSEARCH_URL_TEST
const server = given ? null : await startElasticsearch()
const node = given ?? (server?.url as string)
const prefix = `test-${randomUUID().slice(0, 8)}`

afterAll(async () => {
  await deleteIndices('*')
  await server?.stop()
})

describeArticleSearch('the search on Elasticsearch', () => open(unusedPrefix()))

describe('the index in Elasticsearch', () => {
  let indexPrefix: string
  beforeEach(() => {
    indexPrefix = unusedPrefix()
  })

  const all = { put: sampleArticles, removed: [], after: 0, revision: sampleArticles.length }

  it('is made once when several processes begin at the same time', async () => {
    const processes = await Promise.all(Array.from({ length: 6 }, () => open(indexPrefix)))
    await Promise.all(processes.map((search) => search.apply(all)))
    for (const search of processes) {
      expect(await search.revision()).toBe(all.revision)
      expect(await titles(search, 'reindex engine')).toContain('Reindex an engine')
      await search.close()
    }
    expect(await indexNames(indexPrefix)).toEqual(
      ['en', 'fr', 'other'].map((language) => `${indexPrefix}-articles-${language}-000001`),
    )
  })

  it('is replaced by one of several processes that want to', async () => {
    const processes = await Promise.all([open(indexPrefix), open(indexPrefix), open(indexPrefix)])
    await processes[0]?.apply(all)
    const outcomes = await Promise.allSettled(processes.map((search) => search.replace(async () => {})))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ reason: 'being_built' })
    for (const search of processes) expect(await search.revision()).toBe(0)
    expect(await indexNames(indexPrefix)).toEqual([`${indexPrefix}-articles-other-000002`])
    for (const search of processes) await search.close()
  })

  it('says when it is lost, and can be filled again', async () => {
    const search = await open(indexPrefix)
    await search.apply(all)
    await deleteIndices(indexPrefix.slice(prefix.length))
    expect(await search.revision()).toBe(0)
    await expect(titles(search, 'reindex')).rejects.toThrow('index_not_found_exception')
    await expect(search.apply({ put: [], removed: [], after: all.revision, revision: 99 })).rejects.toThrow(
      'stands at revision 0',
    )
    await search.apply(all)
    expect(await titles(search, 'reindex engine')).toContain('Reindex an engine')
    await search.close()
  })

  it('keeps the newer state of an article when an older one is written after it', async () => {
    const search = await open(indexPrefix)
    await search.apply({ put: [searchable({ id: 'other' })], removed: [], after: 0, revision: 1 })
    const client = createClusterClient({ node })
    const write = (changes: ArticleChanges) =>
      writeInBulk(
        client,
        bulkOperations(changes, {
          aliasOf: (language) => `${indexPrefix}-articles-${language}`,
          olderIn: () => ['en'],
        }),
      )
    const a = searchable({ id: 'a', title: 'New title' })
    const b = searchable({ id: 'b', title: 'New page' })
    await write({ put: [a, b], removed: ['c'], after: 0, revision: 8 })
    await write({ put: [{ ...a, title: 'Old title' }], removed: ['b'], after: 0, revision: 5 })
    await write({ put: [searchable({ id: 'c', title: 'Old page' })], removed: [], after: 0, revision: 7 })
    await client.indices.refresh({ index: `${indexPrefix}-articles` })
    expect((await titles(search, 'title new old')).sort()).toEqual(['New page', 'New title'])
    await search.close()
    await client.close()
  })

  it('takes no field that the mapping does not know', async () => {
    const search = await open(indexPrefix)
    await search.apply(all)
    const [name] = await indexNames(indexPrefix)
    const response = await request(`/${name}/_doc`, 'POST', { title: 'A page', colour: 'blue' })
    expect(response.status).toBe(400)
    await search.close()
  })

  it('needs no cluster to be there when it is made, and rejects until it is', async () => {
    const search = await createElasticsearchSearch({ node: 'http://127.0.0.1:9', indexPrefix })
    await expect(search.revision()).rejects.toThrow()
    await expect(search.apply(all)).rejects.toThrow()
    await expect(titles(search, 'reindex')).rejects.toThrow()
    await search.close()
  })
})

function open(indexPrefix: string): Promise<ArticleSearch> {
  return createElasticsearchSearch({ node, indexPrefix })
}

function unusedPrefix(): string {
  return `${prefix}-${randomUUID().slice(0, 8)}`
}

async function titles(search: ArticleSearch, text: string): Promise<string[]> {
  const { doc } = await search.search({ ...BLANK_QUERY, text, kinds: ['doc'] }, new AbortController().signal)
  return doc.map(({ title }) => title.map((run) => run.text).join(''))
}

async function indexNames(indexPrefix: string): Promise<string[]> {
  const response = await request(`/_cat/indices/${indexPrefix}-*?format=json&h=index`, 'GET')
  return ((await response.json()) as { index: string }[]).map(({ index }) => index).sort()
}

/** By name: an ordinary cluster refuses to delete by a pattern. */
async function deleteIndices(suffix: string): Promise<void> {
  for (const name of await indexNames(prefix + suffix)) await request(`/${name}`, 'DELETE')
}

function request(path: string, method: string, body?: unknown): Promise<Response> {
  return fetch(node + path, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
}
