import { parseArgs } from 'node:util'
import { createIncrementalEffect } from '../../server/deflection/experiment/incremental-effect.ts'
import type { ExperimentSettings } from './experiment-world.ts'
import { FINDABLE, findableSettings, HARSH_NULLS, LIKENESSES, mixedSettings } from './incremental-worlds.ts'
import { figuresOf, measureWorld, type WorldOutcome } from './measure-incremental.ts'

const HELP = `Usage: npm run bench:incremental -- [options]

What the interval of "guichet report incremental" is worth: simulated experiments whose effect is known, looked at after each of
60 days. In how many of them the interval holds the truth, at the end and at all looks; in how many "fewer" or "more"
is said wrongly at any look; and in how many an effect of 15 points is found.

Options
  --worlds N   how many mixed worlds, and how many with 15 points to find (default: 1000); of each other kind a fifth of it
  --help       show this

Figures: docs/benchmarks.md.
`

const { values } = parseArgs({
  options: { worlds: { type: 'string', default: '1000' }, help: { type: 'boolean', short: 'h' } },
})
const worlds = Number(values.worlds)
if (values.help) process.stdout.write(HELP)
else if (!(Number.isInteger(worlds) && worlds >= 15)) {
  process.stderr.write('--worlds takes a whole number from 15.\n')
  process.exitCode = 2
} else measureAll()

function measureAll(): void {
  process.stdout.write(
    '| worlds | | truth at end | at all looks | wrong at any look | found at any look | at the end | half-width |\n',
  )
  process.stdout.write('|---|---|---|---|---|---|---|---|\n')
  const mixed = outcomesOf(mixedSettings(worlds))
  row('all effects, 30 to 3,000 accounts', mixed)
  for (const effect of [0, -0.05, -0.15]) {
    row(
      `… of ${Math.round(effect * 100)} points`,
      mixed.filter(({ settings }) => settings.effect === effect),
    )
  }
  const findable = outcomesOf(findableSettings(worlds))
  row('15 points in 2,000 intents, 30 to 3,000 accounts', findable)
  for (const likeness of LIKENESSES) {
    row(
      `… of likeness ${likeness}`,
      findable.filter(({ settings }) => settings.likeness === likeness),
    )
  }
  const ofKind = Math.ceil(worlds / 5)
  for (const [name, settings] of [...Object.entries(HARSH_NULLS), ...Object.entries(FINDABLE)]) {
    row(name, outcomesOf(Array<ExperimentSettings>(ofKind).fill(settings)))
  }
}

function outcomesOf(settings: readonly ExperimentSettings[]): WorldOutcome[] {
  return settings.map((one, seed) =>
    measureWorld(one, seed, createIncrementalEffect({ holdout: one.holdout })),
  )
}

function row(name: string, outcomes: readonly WorldOutcome[]): void {
  const figures = figuresOf(outcomes)
  const { coveredAtEnd, coveredAlways, saidWrong, found, foundAtEnd } = figures
  const hasEffect = outcomes.some(({ settings }) => settings.effect < 0)
  const shares = [coveredAtEnd, coveredAlways, saidWrong, ...(hasEffect ? [found, foundAtEnd] : [])].map(
    percent,
  )
  const cells = [name, figures.worlds, ...shares, ...(hasEffect ? [] : ['', '']), figures.reach.toFixed(3)]
  process.stdout.write(`| ${cells.join(' | ')} |\n`)
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
