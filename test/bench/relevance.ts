import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { EvaluationReport } from '../../server/evaluation/evaluate.ts'
import { type EvaluatedEngine, evaluateSet } from '../relevance/evaluate-set.ts'
import { evaluationData } from '../support/evaluation-data.ts'
import { type FigureRow, MEASURED_RUNS } from './relevance-sets.ts'
import { withElasticsearch } from './with-elasticsearch.ts'

const HELP = `Usage: npm run bench:relevance -- [options]

What suggestions find on real content, as a Markdown table, with the least that each figure must be and what it should be.

Options
  --engines LIST     embedded,elasticsearch (default: both; ELASTICSEARCH_URL_TEST, or a server of its own)
  --sets LIST        sets to measure, such as redash-help,xquad/de (default: all that EVAL_DATA has)
  --limit N          the first N questions of each set only
  --help             show this

Content: EVAL_DATA (default ../shared/data), never in the repository. Figures: docs/benchmarks.md.
`

const ENGINES = ['embedded', 'elasticsearch'] as const
type EngineName = (typeof ENGINES)[number]

interface TableRow {
  set: string
  row: FigureRow
  found: Partial<Record<EngineName, string>>
}

const { values } = parseArgs({
  options: {
    engines: { type: 'string', default: ENGINES.join(',') },
    sets: { type: 'string' },
    limit: { type: 'string', default: 'Infinity' },
    help: { type: 'boolean', short: 'h' },
  },
})
const engines = ENGINES.filter((engine) => values.engines.split(',').includes(engine))
const limit = Number(values.limit)

if (values.help) process.stdout.write(HELP)
else if (engines.length === 0 || !(limit >= 1)) {
  process.stderr.write(HELP)
  process.exitCode = 2
} else if (engines.includes('elasticsearch')) await withElasticsearch(measure)
else await measure('')

async function measure(node: string): Promise<void> {
  const wanted = values.sets?.split(',')
  const table: TableRow[] = []
  for (const { set, options, rows } of MEASURED_RUNS) {
    if (wanted && !wanted.includes(set)) continue
    const corpus = evaluationData(set, 'corpus.jsonl')
    if (corpus === null) continue
    const ofRun: TableRow[] = rows.map((row) => ({ set, row, found: {} }))
    for (const engine of engines) {
      const evaluated: EvaluatedEngine = engine === 'embedded' ? { engine } : { engine, node }
      const report = await evaluateSet(evaluated, resolve(join(corpus, '..')), { ...options, limit })
      for (const { row, found } of ofRun) found[engine] = cell(row, report)
      process.stderr.write(
        `${set} on ${engine}: ${ofRun.map(({ row, found }) => `${row.figure} ${found[engine]}`).join('; ')}\n`,
      )
    }
    table.push(...ofRun)
  }
  const lines = [
    `| set | figure | plain \`multi_match\` | at least | aim | ${engines.join(' | ')} |`,
    `|---|---|---|---|---|${engines.map(() => '---|').join('')}`,
    ...table.map(tableLine),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

function tableLine({ set, row, found }: TableRow): string {
  const bounds = [row.plain, row.least, row.aim].map((bound) => (bound === null ? '' : decimal(bound)))
  return `| ${[set, row.figure, ...bounds, ...engines.map((engine) => found[engine] ?? '')].join(' | ')} |`
}

function cell({ of, spread }: FigureRow, report: EvaluationReport): string {
  const value = of(report)
  if (value === null) return '–'
  return spread ? `${decimal(value)} ±${decimal(spread(report))}` : decimal(value)
}

function decimal(value: number): string {
  return value.toFixed(3).replace(/^0\./, '.')
}
