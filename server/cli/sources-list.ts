import type { Source } from '../content/sources/source.ts'
import { durationText } from './duration.ts'
import { printable } from './printable.ts'

/** A source, and how many pages it has. */
export interface ListedSource {
  source: Source
  pages: number
}

/** The one line of `--json`. Pauses are seconds, instants ISO 8601. */
export function jsonList(listed: ListedSource[]): string {
  return JSON.stringify({
    sources: listed.map(({ source: { options, runningSince, ...source }, pages }) => ({
      ...source,
      ...options,
      pages,
      running: runningSince !== null,
    })),
  })
}

export function listLines(listed: ListedSource[]): string[] {
  if (listed.length === 0) return ['There is no source yet: "guichet index --help" says how to add one.']
  return listed.flatMap(({ source, pages }) =>
    [
      source.name,
      `  ${source.kind}${source.address === source.name ? '' : ` ${source.address}`}, ${count(pages, 'page')}`,
      `  last run: ${lastRunText(source)}`,
      ...(source.lastRun?.problem ? [`  ${source.lastRun.problem}`] : []),
      `  next run: ${nextRunText(source)}`,
    ].map(printable),
  )
}

const COUNTS = ['added', 'changed', 'unchanged', 'removed', 'failed'] as const

function lastRunText({ lastRun, failedRuns }: Source): string {
  if (!lastRun) return 'none yet'
  const { counts, outcome } = lastRun
  const parts = [instantText(lastRun.endedAt), outcome]
  if (counts) parts.push(...COUNTS.map((name) => `${counts[name]} ${name}`))
  if (failedRuns > 1) parts.push(`${failedRuns} times in a row`)
  return parts.join(', ')
}

function nextRunText({ every, nextRunAt, runningSince }: Source): string {
  if (runningSince) return `under way since ${instantText(runningSince)}`
  if (every === null || nextRunAt === null) return 'when you say so (--every gives it a schedule)'
  return `${instantText(nextRunAt)}, every ${durationText(every)} while the server runs`
}

function instantText(date: Date): string {
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
