import { randomUUID } from 'node:crypto'
import { Client, type estypes } from '@elastic/elasticsearch'
import { removeIndices } from '../../server/adapters/elasticsearch/remove-indices.ts'
import type { SearchableArticle } from '../../server/suggestions/article-search.ts'
import { timed } from './latency-figures.ts'
import { fill } from './measure-engine.ts'
import { openElasticsearch } from './open-engine.ts'

const REQUEST_TIMEOUT_MS = 120_000

interface IndexingOptions {
  elasticsearch: string
  articles: readonly SearchableArticle[]
  rounds: number
}

/** Documents a second, one figure a round. */
export interface IndexingFigures {
  adapter: number[]
  bulkHelper: number[]
}

/** An index of the adapter's, with all that is in it. */
interface IndexCopy {
  settings: estypes.IndicesIndexSettings
  mappings: estypes.MappingTypeMapping
  documents: { _id: string; _source: object }[]
}

/**
 * Puts the articles into empty indices by the adapter, and the documents that it made of them, under the same settings and
 * mappings, by the client's bulk helper; in turns. Either way they can be found once it is over.
 */
export async function measureIndexing({
  elasticsearch,
  articles,
  rounds,
}: IndexingOptions): Promise<IndexingFigures> {
  // As it comes, apart from its patience: a bulk request may take a busy machine longer than half a minute.
  const client = new Client({ node: elasticsearch, requestTimeout: REQUEST_TIMEOUT_MS })
  try {
    const figures: IndexingFigures = { adapter: [], bulkHelper: [] }
    // The first round gives the documents, warms the server up and counts for nothing.
    const copies = await fillByAdapter(client, elasticsearch, articles, true)
    await fillByBulkHelper(client, copies.indices)
    for (let round = 0; round < rounds; round += 1) {
      const { documentsASecond } = await fillByAdapter(client, elasticsearch, articles, false)
      figures.adapter.push(documentsASecond)
      figures.bulkHelper.push(await fillByBulkHelper(client, copies.indices))
    }
    return figures
  } finally {
    await client.close()
  }
}

async function fillByAdapter(
  client: Client,
  elasticsearch: string,
  articles: readonly SearchableArticle[],
  copied: boolean,
): Promise<{ documentsASecond: number; indices: IndexCopy[] }> {
  const engine = await openElasticsearch(elasticsearch)
  try {
    const documentsASecond = await fill(engine.search, articles.values(), articles.length)
    return { documentsASecond, indices: copied ? await copyIndices(client, engine.indices) : [] }
  } finally {
    await engine.remove()
  }
}

async function copyIndices(client: Client, pattern: string): Promise<IndexCopy[]> {
  const found = await client.indices.get({ index: pattern })
  return Promise.all(
    Object.entries(found).map(async ([index, { settings = {}, mappings = {} }]) => ({
      settings: creatable(settings.index ?? settings),
      mappings,
      documents: await documentsIn(client, index),
    })),
  )
}

/** What Elasticsearch has set itself cannot be asked for. */
function creatable(settings: estypes.IndicesIndexSettings): estypes.IndicesIndexSettings {
  const { uuid, version, creation_date, provided_name, routing, ...rest } = settings
  return rest
}

async function documentsIn(client: Client, index: string): Promise<IndexCopy['documents']> {
  const documents: IndexCopy['documents'] = []
  const pages = client.helpers.scrollSearch<object>({ index, size: 1_000 })
  for await (const page of pages)
    for (const { _id, _source } of page.body.hits.hits) if (_id && _source) documents.push({ _id, _source })
  return documents
}

async function fillByBulkHelper(client: Client, copies: IndexCopy[]): Promise<number> {
  const prefix = `bench-${randomUUID().slice(0, 8)}`
  try {
    const named = copies.map((copy, at) => ({ ...copy, index: `${prefix}-${at}` }))
    for (const { index, settings, mappings } of named)
      await client.indices.create({ index, settings, mappings })
    const datasource = named.flatMap(({ index, documents }) =>
      documents.map((document) => ({ ...document, index })),
    )
    const milliseconds = await timed(async () => {
      const { failed } = await client.helpers.bulk({
        datasource,
        onDocument: ({ index, _id, _source }) => [{ index: { _index: index, _id } }, _source] as never,
        refreshOnCompletion: true,
      })
      if (failed > 0) throw new Error(`The bulk helper left ${failed} documents out`)
    })
    return datasource.length / (milliseconds / 1000)
  } finally {
    await removeIndices(client, `${prefix}-*`)
  }
}
