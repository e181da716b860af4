import type { TargetReport } from '../contract/types.ts'
import { instantText } from './report-figures.ts'
import { reportTitle } from './report-title.ts'
import { firstOfTable, type TextColumn } from './text-table.ts'

const COLUMNS: TextColumn[] = [
  { header: 'case', align: 'left' },
  { header: 'target', align: 'left' },
  { header: 'severity', align: 'right' },
  { header: 'plan', align: 'left' },
  { header: 'answer by', align: 'left' },
  { header: 'answered', align: 'left' },
  { header: 'account', align: 'left' },
]

/** The lines of `guichet report targets`. */
export function targetReportText(report: TargetReport): string[] {
  const title = reportTitle('Response targets', report)
  if (report.cases.length === 0) return [title, '', 'No case waits for an answer or was answered.']
  return [
    title,
    '',
    ...firstOfTable(
      COLUMNS,
      report.cases.map((each) => [
        each.number,
        each.state,
        String(each.severity),
        each.plan,
        instantText(each.respondBy),
        each.respondedAt === null ? '' : instantText(each.respondedAt),
        each.account,
      ]),
    ),
  ]
}
