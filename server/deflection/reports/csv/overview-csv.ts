import type { OverviewReport } from '../../../contract/types.ts'
import { daysBefore } from '../report-days.ts'
import { type CountedRow, countColumns } from './count-columns.ts'
import { type CsvColumns, csvText } from './csv-text.ts'

interface OverviewRow extends CountedRow {
  row: 'period' | 'before' | 'day'
  from: string
  to: string
  zone: string
  casesFiled: number | null
  /** There in the row of the period alone. */
  whole: OverviewReport | null
}

/** What is told of the whole period, and not by day. */
const wholeColumns: CsvColumns<OverviewReport> = {
  cases_widget: ({ cases }) => cases.widget,
  cases_email: ({ cases }) => cases.email,
  cases_desk: ({ cases }) => cases.desk,
  unmeasured_intents: ({ unmeasured }) => unmeasured.intents,
  cases_without_events: ({ unmeasured }) => unmeasured.casesWithoutEvents,
  unmeasured_share: ({ unmeasured }) => unmeasured.share,
  confirmed_share_low: ({ unmeasured }) => unmeasured.confirmedBounds.low,
  confirmed_share_high: ({ unmeasured }) => unmeasured.confirmedBounds.high,
  time_to_case_cases: ({ timeToCase }) => timeToCase.cases,
  time_to_case_median_seconds: ({ timeToCase }) => timeToCase.medianSeconds,
  time_to_case_ninetieth_seconds: ({ timeToCase }) => timeToCase.ninetiethSeconds,
  targets_kept: ({ responseTargets }) => responseTargets.kept,
  targets_missed: ({ responseTargets }) => responseTargets.missed,
  targets_waiting: ({ responseTargets }) => responseTargets.waiting,
  saved_cases: ({ savings }) => savings.cases,
  cost_per_case: ({ savings }) => savings.cost?.amount ?? null,
  saved_amount: ({ savings }) => savings.amount,
  currency: ({ savings }) => savings.cost?.currency ?? null,
}

const columns: CsvColumns<OverviewRow> = {
  row: ({ row }) => row,
  from: ({ from }) => from,
  to: ({ to }) => to,
  zone: ({ zone }) => zone,
  ...countColumns,
  cases_filed: ({ casesFiled }) => casesFiled,
  ...Object.fromEntries(
    Object.entries(wholeColumns).map(([header, cell]) => [
      header,
      ({ whole }: OverviewRow) => whole && cell(whole),
    ]),
  ),
}

/** A row for the period, one for the period before, and one for each day; only the first has what is not told by day. */
export function overviewCsv(report: OverviewReport): string {
  const { from, to, zone, totals, before, vendorStyle, vendorStyleBefore, byDay, cases } = report
  const casesFiled = cases.widget + cases.email + cases.desk
  return csvText(columns, [
    { ...totals, row: 'period', from, to, zone, vendorStyle, casesFiled, whole: report },
    {
      ...before,
      row: 'before',
      ...daysBefore(report),
      zone,
      vendorStyle: vendorStyleBefore,
      casesFiled: null,
      whole: null,
    },
    ...byDay.map(({ day, ...counts }) => ({
      ...counts,
      row: 'day' as const,
      from: day,
      to: day,
      zone,
      whole: null,
    })),
  ])
}
