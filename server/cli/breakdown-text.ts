import type { BreakdownReport } from '../contract/types.ts'
import { OUTCOMES } from '../contract/vocabulary.ts'
import { countText, shareText } from './report-figures.ts'
import { reportTitle } from './report-title.ts'
import { firstOfTable } from './text-table.ts'

/** The lines of `guichet report breakdown`. */
export function breakdownText(report: BreakdownReport): string[] {
  const { by, rows } = report
  const title = reportTitle(`By ${by}`, report)
  if (rows.length === 0) return [title, '', 'Nobody asked for help.']
  const columns = [
    { header: by, align: 'left' as const },
    ...['attempts', 'entitled', ...OUTCOMES, 'saw a link', 'as others would'].map((header) => ({
      header,
      align: 'right' as const,
    })),
  ]
  return [
    title,
    '',
    ...firstOfTable(
      columns,
      rows.map((row) => [
        row.value ?? '(not known)',
        countText(row.intents),
        countText(row.entitled),
        ...OUTCOMES.map((outcome) => countText(row[outcome])),
        countText(row.withLinks),
        shareText(row.vendorStyle.rate),
      ]),
    ),
  ]
}
