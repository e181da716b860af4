import type { ContentReport } from '../../contract/types.ts'
import type { Source } from '../sources/source.ts'
import type { SourceStore } from '../sources/source-store.ts'

/** How old the articles of a source are: how many changed since each of the two instants. */
export interface SourceFreshness {
  source: string
  withinMonth: number
  withinYear: number
  older: number
  /** They state no date. */
  unknown: number
}

export interface ContentFreshness {
  /** Of every source that has articles. An instant counts for the newer side. */
  ofSources(since: { month: Date; year: Date }): Promise<SourceFreshness[]>
}

export interface ContentReportDependencies {
  sources: Pick<SourceStore, 'list'>
  freshness: ContentFreshness
  clock: () => Date
}

const DAY_MS = 24 * 60 * 60 * 1_000
const [MONTH_DAYS, YEAR_DAYS] = [30, 365]
const NOTHING = { withinMonth: 0, withinYear: 0, older: 0, unknown: 0 }

/** What there is to be found, by where it comes from: also what has come without a source that is read again. */
export async function readContentReport({
  sources,
  freshness,
  clock,
}: ContentReportDependencies): Promise<ContentReport> {
  const now = clock()
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS)
  const [registered, ages] = await Promise.all([
    sources.list(),
    freshness.ofSources({ month: ago(MONTH_DAYS), year: ago(YEAR_DAYS) }),
  ])
  const agesOf = new Map(ages.map(({ source, ...counts }) => [source, counts]))
  const unregistered = ages.filter(({ source }) => !registered.some(({ name }) => name === source))
  return {
    generatedAt: now.toISOString(),
    sources: [
      ...registered.map((source) => ({ ...stated(source), ...counted(agesOf.get(source.name) ?? NOTHING) })),
      ...unregistered.map(({ source, ...counts }) => ({
        name: source,
        kind: 'other',
        address: '',
        lastRunAt: null,
        lastRunFailed: false,
        nextRunAt: null,
        ...counted(counts),
      })),
    ],
  }
}

function stated({ name, kind, address, lastRun, nextRunAt }: Source) {
  return {
    name,
    kind,
    address,
    lastRunAt: lastRun?.endedAt.toISOString() ?? null,
    lastRunFailed: lastRun?.outcome === 'failed',
    nextRunAt: nextRunAt?.toISOString() ?? null,
  }
}

function counted(freshness: typeof NOTHING) {
  const { withinMonth, withinYear, older, unknown } = freshness
  return { articles: withinMonth + withinYear + older + unknown, freshness }
}
