import { parseArgs } from 'node:util'
import { freshDatabase, requirePostgres } from '../support/postgres.ts'
import type { ChaosReport } from './chaos-report.ts'
import { runChaos } from './run-chaos.ts'

/**
 * Kills the server again and again while cases are opened, answered and mailed, and says what has come of it.
 *
 * Run: `npm run chaos -- [--rounds N] [--store embedded|postgres]` (200 rounds; without a store, both). Figures:
 * docs/benchmarks.md. Exit code 1 when anything acknowledged is lost, or anything is there twice. SIGINT to this process alone ends
 * the killing early and tells of what was done by then.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '200' }, store: { type: 'string' } },
})
const rounds = Number(values.rounds)
const stores = values.store === undefined ? ['embedded', 'postgres'] : [values.store]
if (
  !Number.isInteger(rounds) ||
  rounds < 1 ||
  stores.some((store) => !['embedded', 'postgres'].includes(store))
) {
  process.stderr.write('Usage: npm run chaos -- [--rounds N] [--store embedded|postgres]\n')
  process.exit(2)
}

const interrupted = new AbortController()
process.once('SIGINT', () => interrupted.abort())
const { signal } = interrupted

for (const store of stores) {
  const begun = performance.now()
  const report = await (store === 'postgres' ? onPostgres() : runChaos({ rounds, signal, onRound: tell }))
  print(store, report, (performance.now() - begun) / 60_000)
  if (report.violations.length > 0) process.exitCode = 1
}

async function onPostgres(): Promise<ChaosReport> {
  const server = await requirePostgres()
  try {
    const { url } = await freshDatabase(server)
    return await runChaos({ rounds, databaseUrl: url, signal, onRound: tell })
  } finally {
    await server.stop()
  }
}

function tell(round: number, acknowledged: number): void {
  if (round % 10 === 0) process.stderr.write(`${round} kills, ${acknowledged} acknowledged\n`)
}

function print(
  store: string,
  { kills, acknowledged, replayed, mails, deliveries, violations }: ChaosReport,
  minutes: number,
) {
  const { case: cases, reply: replies, answer: answers } = acknowledged
  const lines = [
    `${store}: ${kills} kills in ${minutes.toFixed(1)} min`,
    `  acknowledged   ${cases} cases, ${replies} replies, ${answers} answers of support`,
    `  cut off        ${replayed} done before their acknowledgement; asked again, they stayed one`,
    `  mails          ${mails.once} taken once, ${mails.repeatedAndFlagged} more than once and flagged`,
    `  desk           ${deliveries.once} taken once, ${deliveries.repeatedUnderOneId} more than once under one webhook-id`,
    `  violations     ${violations.length}`,
    ...violations.slice(0, 20).map((violation) => `    ${violation}`),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
