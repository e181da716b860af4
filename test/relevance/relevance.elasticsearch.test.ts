import { afterAll, expect, it } from 'vitest'
import { createClusterClient } from '../../server/adapters/elasticsearch/cluster-client.ts'
import { startElasticsearch } from '../elasticsearch/elasticsearch-server.ts'
import { describeRelevance } from './relevance-suite.ts'

const given = process.env.ELASTICSEARCH_URL_TEST
const server = given ? null : await startElasticsearch()
const node = given ?? (server?.url as string)

afterAll(() => server?.stop())

describeRelevance('Elasticsearch', () => ({ engine: 'elasticsearch', node }))

it('leaves no index of an evaluation behind', async () => {
  const client = createClusterClient({ node })
  const left = await client.indices.get({ index: 'guichet-evaluate-*', allow_no_indices: true })
  await client.close()
  expect(Object.keys(left)).toEqual([])
})
