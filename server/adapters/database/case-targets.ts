import type { Kysely } from 'kysely'
import type { TargetReport } from '../../contract/types.ts'
import type { ReportPeriod } from '../../deflection/reports/report-store.ts'
import type { BusinessCalendar } from '../../support-rules/business-calendar.ts'
import { nearTarget } from '../../support-rules/near-target.ts'
import { targetState } from './case-figures.ts'
import { caseNumber } from './case-row.ts'
import { periodDays } from './period-days.ts'
import type { DatabaseSchema } from './schema.ts'

/** The cases that wait, by when they have to be answered; then those that were answered, the last opened first. */
export async function caseTargets(
  kysely: Kysely<DatabaseSchema>,
  period: ReportPeriod,
  { now, calendar }: { now: Date; calendar: BusinessCalendar | null },
): Promise<TargetReport['cases']> {
  const days = periodDays(period)
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return []
  const rows = await kysely
    .selectFrom('support_case')
    .select(['number', 'account_name', 'plan', 'severity', 'opened_at', 'respond_by', 'responded_at'])
    .select(targetState(now).as('state'))
    .where('site', '=', period.site)
    .where('opened_at', '>=', first.start)
    .where('opened_at', '<', last.end)
    .execute()
  return rows
    .flatMap(({ state, ...row }) =>
      state === 'withdrawn' ? [] : [{ ...row, state: isNear(row, state) ? ('near' as const) : state }],
    )
    .sort(byPressure)
    .map(({ number, account_name, opened_at, respond_by, responded_at, ...row }) => ({
      ...row,
      number: caseNumber(number),
      account: account_name,
      openedAt: opened_at.toISOString(),
      respondBy: respond_by.toISOString(),
      respondedAt: responded_at?.toISOString() ?? null,
    }))

  function isNear({ opened_at, respond_by }: { opened_at: Date; respond_by: Date }, state: string): boolean {
    return state === 'waiting' && calendar !== null && now >= nearTarget(opened_at, respond_by, calendar)
  }
}

interface Pressing {
  opened_at: Date
  respond_by: Date
  responded_at: Date | null
}

function byPressure(a: Pressing, b: Pressing): number {
  if (a.responded_at === null && b.responded_at === null) return Number(a.respond_by) - Number(b.respond_by)
  if (a.responded_at === null) return -1
  if (b.responded_at === null) return 1
  return Number(b.opened_at) - Number(a.opened_at)
}
