import type { BreakdownReport } from '../../../contract/types.ts'
import { type CountedRow, countColumns } from './count-columns.ts'
import { csvText } from './csv-text.ts'

/** A row for each value; an empty one: not known. */
export function breakdownCsv({ by, rows }: BreakdownReport): string {
  return csvText<CountedRow & { value: string | null }>(
    { by: () => by, value: ({ value }) => value, ...countColumns },
    rows,
  )
}
