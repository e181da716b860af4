import { realContent } from './content.ts'
import { measureIndexing } from './measure-indexing.ts'
import { withElasticsearch } from './with-elasticsearch.ts'

/**
 * Documents a second that the adapter puts into Elasticsearch, against the client's bulk helper with the same documents.
 *
 * Run: `npm run bench:indexing [set…]` (default redash-help and opensearch-docs). Content: `EVAL_DATA`. Figures:
 * docs/benchmarks.md.
 */
const sets = process.argv.length > 2 ? process.argv.slice(2) : ['redash-help', 'opensearch-docs']
const ROUNDS = 5

const { articles } = await realContent(sets)
await withElasticsearch(async (elasticsearch) => {
  const { adapter, bulkHelper } = await measureIndexing({ elasticsearch, articles, rounds: ROUNDS })
  const [ours, bare] = [median(adapter), median(bulkHelper)]
  process.stdout.write(
    `${articles.length} documents: adapter ${Math.round(ours)} a second, bulk helper ${Math.round(bare)} a second, ratio ${(ours / bare).toFixed(2)} (medians of ${ROUNDS})\n`,
  )
})

function median(figures: number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] as number
}
