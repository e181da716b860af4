import type { TargetReport } from '../../../contract/types.ts'
import { type CsvColumns, csvText } from './csv-text.ts'
import { periodColumns } from './period-columns.ts'

const columns: CsvColumns<TargetReport['cases'][number]> = {
  number: ({ number }) => number,
  account: ({ account }) => account,
  plan: ({ plan }) => plan,
  severity: ({ severity }) => severity,
  opened_at: ({ openedAt }) => openedAt,
  respond_by: ({ respondBy }) => respondBy,
  responded_at: ({ respondedAt }) => respondedAt,
  state: ({ state }) => state,
}

/** A row for each case. */
export function targetCsv(report: TargetReport): string {
  return csvText({ ...columns, ...periodColumns(report) }, report.cases)
}
