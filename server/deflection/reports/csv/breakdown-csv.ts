import type { BreakdownReport } from '../../../contract/types.ts'
import { type CountedRow, countColumns } from './count-columns.ts'
import { csvText } from './csv-text.ts'
import { periodColumns } from './period-columns.ts'

/** A row for each value; an empty one: not known. */
export function breakdownCsv(report: BreakdownReport): string {
  const { by, rows } = report
  return csvText<CountedRow & { value: string | null }>(
    { by: () => by, value: ({ value }) => value, ...countColumns, ...periodColumns(report) },
    rows,
  )
}
