import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Weight, weighWidget } from './weigh-widget.ts'
import { LIMITS, RATCHET, weightOffences } from './weight-limits.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Builds the widget aside, prints what it weighs, and fails where that is more than it may be. */
const outDir = await mkdtemp(join(tmpdir(), 'guichet-size-'))
try {
  const weight = await weighWidget(outDir, { root, configFile: join(root, 'vite.config.ts') })
  process.stdout.write(table(weight).join('\n'))
  const offences = weightOffences(weight)
  for (const offence of offences) process.stderr.write(`${offence}\n`)
  process.exitCode = offences.length > 0 ? 1 : 0
} finally {
  await rm(outDir, { recursive: true, force: true })
}

function table({ loader, firstPanel, all, later, beside }: Weight): string[] {
  const [heaviest, heaviestBytes] = heaviestOf(firstPanel)
  const [heaviestInAll, allBytes] = heaviestOf(all)
  return [
    'bytes of gzip -9, each file by itself',
    '',
    row('loader', loader, LIMITS.loader),
    row('first panel, en', firstPanel.en, LIMITS.firstPanel),
    row(`first panel, heaviest language (${heaviest})`, heaviestBytes, LIMITS.firstPanel),
    ...later.map(({ name, bytes }) => row(`  later: ${name}`, bytes)),
    row('all but the loader, en', all.en, LIMITS.all),
    row(`all but the loader, heaviest language (${heaviestInAll})`, allBytes, LIMITS.all),
    ...(allBytes > LIMITS.all
      ? [`  owed: ${allBytes - LIMITS.all}; held at ${RATCHET.all} until it is paid`]
      : []),
    ...beside.map(({ name, bytes }) => row(`  beside the panel: ${name}`, bytes)),
    '',
  ]
}

function heaviestOf(weights: Record<string, number>): [locale: string, bytes: number] {
  return Object.entries(weights).reduce((one, other) => (other[1] > one[1] ? other : one))
}

function row(what: string, bytes: number, limit?: number): string {
  return `${String(bytes).padStart(7)} ${limit === undefined ? ' '.repeat(8) : `/ ${String(limit).padEnd(6)}`} ${what}`
}
