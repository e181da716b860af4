import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import { openDatabase } from '../../server/adapters/database/open-database.ts'
import { freshDatabase, requirePostgres } from '../support/postgres.ts'
import { type EventFigures, type IngestFigures, measureEvents } from './measure-events.ts'

const HELP = `Usage: npm run bench:events -- [options]

What it costs on PostgreSQL to keep events, to count the intents, to report and to rebuild; that the counts are right to the last.

Options
  --intents N   how many, of about five events each (default: 2000000)
  --help        show this

PostgreSQL: DATABASE_URL_TEST, or one of its own. Figures: docs/benchmarks.md.
`

const { values } = parseArgs({
  options: { intents: { type: 'string', default: '2000000' }, help: { type: 'boolean', short: 'h' } },
})
const intents = Number(values.intents)
if (values.help) process.stdout.write(HELP)
else if (!(Number.isInteger(intents) && intents > 0)) {
  process.stderr.write('--intents takes a whole number from 1.\n')
  process.exitCode = 2
} else await measure()

async function measure(): Promise<void> {
  const postgres = await requirePostgres()
  try {
    const { url, drop } = await freshDatabase(postgres)
    const database = await openDatabase({ databaseUrl: url, dataFolder: tmpdir() })
    try {
      const figures = await measureEvents(database, intents, (done) => process.stderr.write(`${done}\n`))
      process.stdout.write(textOf(figures))
      if (!figures.equalToRaw || !figures.equalToRebuilt) process.exitCode = 1
    } finally {
      await database.close()
      await drop()
    }
  } finally {
    await postgres.stop()
  }
}

function textOf(figures: EventFigures): string {
  const { overview, ingest, singly } = figures
  const median = overview[Math.floor(overview.length / 2)] ?? 0
  return [
    `${figures.events} events of ${figures.intents} intents`,
    `kept, 1,000 a batch: ${ingestText(ingest)}`,
    `kept, one intent a batch: ${ingestText(singly)}`,
    `counted: ${Math.round(figures.counted)} intents/s`,
    `overview, 28 days and the 28 before: median ${Math.round(median)} ms, slowest ${Math.round(overview.at(-1) ?? 0)} ms`,
    `the same totals by one query of all events: ${Math.round(figures.rawQuery)} ms, ${figures.equalToRaw ? 'equal' : 'NOT EQUAL'}`,
    `rebuilt in ${Math.round(figures.rebuild)} s, ${Math.round(figures.intents / figures.rebuild)} intents/s: every fact and sum ${figures.equalToRebuilt ? 'equal' : 'NOT EQUAL'}`,
    `on disk: ${Math.round(figures.bytes / 1e6)} MB; load of the last 15 minutes: ${(loadavg()[2] ?? 0).toFixed(1)} on ${availableParallelism()} cores`,
    '',
  ].join('\n')
}

function ingestText({ ours, bare, ratio }: IngestFigures): string {
  return `${Math.round(ours)} events/s, a bare insert ${Math.round(bare)}: ratio ${ratio.toFixed(2)}`
}
