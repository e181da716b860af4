import { contentFile, realContent, spread } from './content.ts'
import { latencyText } from './latency-figures.ts'
import { measureLatencyRatio } from './measure-latency-ratio.ts'
import { withElasticsearch } from './with-elasticsearch.ts'

/**
 * `GET /v1/suggestions` against the same searches sent straight to Elasticsearch, while questions are typed.
 *
 * Run: `npm run bench:latency [set]` (default redash-help). Content: `EVAL_DATA`. Figures: docs/benchmarks.md.
 */
const set = process.argv[2] ?? 'redash-help'
const QUESTIONS = 250
const ROUNDS = 4

const { questions } = await realContent([set])
await withElasticsearch(async (elasticsearch) => {
  for (const typed of [0.5, 0.75, 1]) {
    const { server, direct, degraded } = await measureLatencyRatio({
      elasticsearch,
      corpus: contentFile(set, 'corpus.jsonl'),
      questions: spread(questions, QUESTIONS),
      rounds: ROUNDS,
      typed,
    })
    const ratio = (share: 'p50' | 'p99') => (server[share] / direct[share]).toFixed(2)
    process.stdout.write(
      `${set}, ${typed * 100} % typed: server ${latencyText(server)}; direct ${latencyText(direct)}; ratio p50 ${ratio('p50')}, p99 ${ratio('p99')}; ${degraded} degraded\n`,
    )
  }
})
