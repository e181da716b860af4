import { parseArgs } from 'node:util'
import { realContent, shuffled, spread } from './content.ts'
import { latencyText } from './latency-figures.ts'
import { type GrowthFigures, measureGrowth } from './measure-growth.ts'
import { openElasticsearch, openEmbedded } from './open-engine.ts'
import { withElasticsearch } from './with-elasticsearch.ts'

const HELP = `Usage: npm run bench:growth -- [options]

What it costs an engine that the content grows: real pages, then ever more that are made of them.

Options
  --engine NAME      embedded (default) or elasticsearch (ELASTICSEARCH_URL_TEST, or one of its own)
  --documents LIST   at how many documents to measure, ascending (default: 1000,10000,100000)
  --questions N      how many real questions are asked at each (default: 200)
  --help             show this

Content: EVAL_DATA. Figures: docs/benchmarks.md.
`

const SETS = ['redash-help', 'opensearch-docs', 'cdtn-fr', 'elastic-discuss']

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'embedded' },
    documents: { type: 'string', default: '1000,10000,100000' },
    questions: { type: 'string', default: '200' },
    help: { type: 'boolean', short: 'h' },
  },
})
const sizes = values.documents.split(',').map(Number)
const isAscending = sizes.every((size, at) => Number.isInteger(size) && size > (sizes[at - 1] ?? 0))
const count = Number(values.questions)
if (values.help) process.stdout.write(HELP)
else if (!isAscending)
  refuse(`--documents ${values.documents}: give whole numbers, ascending, apart by commas.`)
else if (!(Number.isInteger(count) && count > 0)) refuse('--questions takes a whole number from 1.')
else if (values.engine === 'embedded') await measure(openEmbedded)
else if (values.engine === 'elasticsearch')
  await withElasticsearch((url) => measure(() => openElasticsearch(url)))
else refuse(`--engine takes embedded or elasticsearch, not ${values.engine}.`)

async function measure(open: typeof openEmbedded): Promise<void> {
  const { articles, questions } = await realContent(SETS)
  const engine = await open()
  try {
    for await (const figures of measureGrowth(engine, shuffled(articles), spread(questions, count), sizes))
      process.stdout.write(`${values.engine}: ${lineOf(figures)}\n`)
  } finally {
    await engine.remove()
  }
}

function lineOf(figures: GrowthFigures): string {
  const { documents, indexedASecond, loaded, bytes, typed, drafts, longestHold } = figures
  return [
    `${documents} documents`,
    `typed ${latencyText(typed)}`,
    `drafts ${latencyText(drafts)}`,
    `first answer after opening ${Math.round(loaded)} ms`,
    `longest hold of the asking thread ${longestHold.toFixed(1)} ms`,
    `${Math.round(indexedASecond)} indexed a second`,
    `${(bytes / 1e6).toFixed(1)} MB`,
  ].join('; ')
}

function refuse(problem: string): void {
  process.stderr.write(`bench:growth: ${problem} See --help.\n`)
  process.exitCode = 2
}
