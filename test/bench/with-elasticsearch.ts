import { startElasticsearch } from '../elasticsearch/elasticsearch-server.ts'

/** Does `work` on the Elasticsearch that `ELASTICSEARCH_URL_TEST` names, or on one of its own with a large heap. */
export async function withElasticsearch(work: (url: string) => Promise<void>): Promise<void> {
  const given = process.env.ELASTICSEARCH_URL_TEST
  if (given) return work(given)
  const server = await startElasticsearch({
    heap: '2g',
    onProgress: (line) => process.stderr.write(`${line}\n`),
  })
  try {
    await work(server.url)
  } finally {
    await server.stop()
  }
}
