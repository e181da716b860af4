import { type Kysely, sql } from 'kysely'
import { type Channel, SEVERITIES, type Severity } from '../../contract/vocabulary.ts'
import type { ReportPeriod, StoredOverview } from '../../deflection/reports/report-store.ts'
import { periodDays } from './period-days.ts'
import type { DatabaseSchema } from './schema.ts'
import { unnested } from './unnested.ts'

export interface CaseFigures {
  byDay: Map<string, number>
  byChannel: StoredOverview['cases']
  responseTargets: StoredOverview['responseTargets']
}

/**
 * How a case stands to its target, in SQL. One that was closed without an answer, as its contact needed none, is neither kept
 * nor missed.
 */
export function targetState(now: Date) {
  return sql<'kept' | 'missed' | 'waiting' | 'withdrawn'>`case
    when responded_at <= respond_by then 'kept'
    when responded_at is not null then 'missed'
    when status = 'closed' then 'withdrawn'
    when respond_by < ${now} then 'missed'
    else 'waiting' end`
}

interface CasesAlike {
  day: string
  channel: Channel
  severity: Severity
  state: 'kept' | 'missed' | 'waiting' | 'withdrawn'
  cases: number
}

/** Of the cases that were opened in the period, by any channel. */
export async function caseFigures(
  kysely: Kysely<DatabaseSchema>,
  period: ReportPeriod,
  now: Date,
): Promise<CaseFigures> {
  const days = unnested(
    [
      ['day', 'text', ({ day }) => day],
      ['start', 'timestamptz', ({ start }) => start.toISOString()],
      ['end', 'timestamptz', ({ end }) => end.toISOString()],
    ],
    periodDays(period),
  )
  const { rows } = await sql<CasesAlike>`
    select given.day, channel, severity, ${targetState(now)} as state, count(*) as cases
    from ${days}
    join support_case on site = ${period.site} and opened_at >= given.start and opened_at < given."end"
    group by given.day, channel, severity, state`.execute(kysely)

  const count = (isMeant: (row: CasesAlike) => boolean) =>
    rows.filter(isMeant).reduce((sum, { cases }) => sum + cases, 0)
  const targets = (isMeant: (row: CasesAlike) => boolean) => ({
    kept: count((row) => isMeant(row) && row.state === 'kept'),
    missed: count((row) => isMeant(row) && row.state === 'missed'),
    waiting: count((row) => isMeant(row) && row.state === 'waiting'),
  })
  const byDay = new Map<string, number>()
  for (const { day, cases } of rows) byDay.set(day, (byDay.get(day) ?? 0) + cases)
  return {
    byDay,
    byChannel: {
      widget: count(({ channel }) => channel === 'widget'),
      email: count(({ channel }) => channel === 'email'),
      desk: count(({ channel }) => channel !== 'widget' && channel !== 'email'),
    },
    responseTargets: {
      ...targets(() => true),
      bySeverity: SEVERITIES.map((severity) => ({
        severity,
        ...targets((row) => row.severity === severity),
      })),
    },
  }
}
