import { type Kysely, sql } from 'kysely'
import type { IntentCounts } from '../../contract/types.ts'
import type { ReportPeriod, ReportStore } from '../../deflection/reports/report-store.ts'
import { vendorStyle } from '../../deflection/reports/vendor-style.ts'
import { ROLL_UP_TABLES, type RollUpCount } from '../../deflection/roll-up/roll-up-tables.ts'
import type { BusinessCalendar } from '../../support-rules/business-calendar.ts'
import { caseFigures } from './case-figures.ts'
import { caseTargets } from './case-targets.ts'
import type { Database } from './database.ts'
import { linkFigures } from './link-figures.ts'
import { periodDays } from './period-days.ts'
import type { DatabaseSchema } from './schema.ts'

type Sums = Record<RollUpCount<'intent_day'>, number>

const NOTHING = Object.fromEntries(ROLL_UP_TABLES.intent_day.counts.map((name) => [name, 0])) as Sums

/** `calendarOf`: when the support of a site works; null: the site is gone. */
export function createReportStore(
  { kysely }: Pick<Database, 'kysely'>,
  { calendarOf }: { calendarOf: (site: string) => BusinessCalendar | null },
): ReportStore {
  return {
    async overview(period, now) {
      const [byDay, cases, unmeasuredIntents, timeToCase] = await Promise.all([
        sumsByDay(kysely, period),
        caseFigures(kysely, period, now),
        countUnmeasured(kysely, period),
        timeToCaseOf(kysely, period),
      ])
      const totals = [...byDay.values()].reduce(plus, NOTHING)
      return {
        totals: toIntentCounts(totals),
        vendorStyle: vendorStyle(totals.with_links, totals.filed_with_links),
        byDay: periodDays(period).map(({ day }) => {
          const sums = byDay.get(day) ?? NOTHING
          return {
            day,
            ...toIntentCounts(sums),
            vendorStyle: vendorStyle(sums.with_links, sums.filed_with_links),
            casesFiled: cases.byDay.get(day) ?? 0,
          }
        }),
        unmeasuredIntents,
        casesWithoutEvents: totals.cases_without_events,
        timeToCase,
        responseTargets: cases.responseTargets,
        cases: cases.byChannel,
      }
    },

    async breakdown({ site, from, to }, by) {
      const { rows } = await sql<Sums & { value: string }>`
        select value, ${summed()} from intent_day
        where site = ${site} and dimension = ${by} and day between ${from} and ${to}
        group by value having sum(intents + excluded) > 0
        order by sum(intents) desc, value`.execute(kysely)
      return rows.map(({ value, ...sums }) => ({
        value: value === '' ? null : value,
        ...toIntentCounts(sums),
        vendorStyle: vendorStyle(sums.with_links, sums.filed_with_links),
      }))
    },

    links: (period, limit) => linkFigures(kysely, period, limit),

    targets: (period, now) => caseTargets(kysely, period, { now, calendar: calendarOf(period.site) }),
  }
}

async function sumsByDay(
  kysely: Kysely<DatabaseSchema>,
  { site, from, to }: ReportPeriod,
): Promise<Map<string, Sums>> {
  const { rows } = await sql<Sums & { day: string }>`
    select day, ${summed()} from intent_day
    where site = ${site} and dimension = 'all' and day between ${from} and ${to}
    group by day`.execute(kysely)
  return new Map(rows.map(({ day, ...sums }) => [day, sums]))
}

async function countUnmeasured(
  kysely: Kysely<DatabaseSchema>,
  { site, from, to }: ReportPeriod,
): Promise<number> {
  const { rows } = await sql<{ intents: number }>`
    select coalesce(sum(intents), 0)::bigint as intents from unmeasured_day
    where site = ${site} and day between ${from} and ${to}`.execute(kysely)
  return rows[0]?.intents ?? 0
}

/** Quantiles by nearest rank: the least time that half, or nine tenths, of the cases did not exceed. */
async function timeToCaseOf(kysely: Kysely<DatabaseSchema>, { site, from, to }: ReportPeriod) {
  const { rows } = await sql<{ cases: number; median: number | null; ninetieth: number | null }>`
    with sums as (
      select seconds, sum(cases) as cases from time_to_case_day
      where site = ${site} and day between ${from} and ${to} group by seconds
    ), ranks as (
      select seconds, sum(cases) over (order by seconds) as up_to, sum(cases) over () as total from sums
    )
    select coalesce(max(total), 0)::bigint as cases,
      min(seconds) filter (where up_to >= total * 0.5) as median,
      min(seconds) filter (where up_to >= total * 0.9) as ninetieth
    from ranks`.execute(kysely)
  const [row] = rows
  return {
    cases: row?.cases ?? 0,
    medianSeconds: row?.median ?? null,
    ninetiethSeconds: row?.ninetieth ?? null,
  }
}

function summed() {
  return sql.join(
    ROLL_UP_TABLES.intent_day.counts.map((name) => sql`sum(${sql.ref(name)})::bigint as ${sql.ref(name)}`),
  )
}

function plus(a: Sums, b: Sums): Sums {
  return Object.fromEntries(ROLL_UP_TABLES.intent_day.counts.map((name) => [name, a[name] + b[name]])) as Sums
}

function toIntentCounts(sums: Sums): IntentCounts {
  const { intents, entitled, confirmed, reversed, filed, unknown, excluded } = sums
  return {
    intents,
    entitled,
    confirmed,
    reversed,
    filed,
    unknown,
    entitledOutcomes: {
      confirmed: sums.entitled_confirmed,
      reversed: sums.entitled_reversed,
      filed: sums.entitled_filed,
      unknown: sums.entitled_unknown,
    },
    excluded,
    withLinks: sums.with_links,
    withOpening: sums.with_opening,
  }
}
