import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startGuichet } from '../support/guichet-process.ts'

/**
 * How long `guichet start --demo` takes until it says that it is ready, on a new data folder and on the same one again.
 *
 * Run: `npm run bench:start-up`. Figures: docs/benchmarks.md.
 */
const ROUNDS = 5

const first: number[] = []
const second: number[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'guichet-bench-'))
  first.push(await timeStart(dataFolder))
  second.push(await timeStart(dataFolder))
  rmSync(dataFolder, { recursive: true })
}
report('first start', first)
report('second start', second)

async function timeStart(dataFolder: string): Promise<number> {
  const begun = performance.now()
  const guichet = await startGuichet({ dataFolder })
  const milliseconds = performance.now() - begun
  await guichet.stop()
  return milliseconds
}

function report(name: string, milliseconds: number[]): void {
  const sorted = milliseconds.toSorted((a, b) => a - b).map(Math.round)
  process.stdout.write(`${name}: median ${sorted[Math.floor(ROUNDS / 2)]} ms, worst ${sorted.at(-1)} ms\n`)
}
