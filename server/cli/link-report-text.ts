import type { LinkReport } from '../contract/types.ts'
import { countText, decimalText, durationText } from './report-figures.ts'
import { reportTitle } from './report-title.ts'
import { firstOfTable, type TextColumn } from './text-table.ts'

const COLUMNS: TextColumn[] = [
  { header: 'shown', align: 'right' },
  { header: 'opened', align: 'right' },
  { header: 'solved', align: 'right' },
  { header: 'filed after', align: 'right' },
  { header: 'position', align: 'right' },
  { header: 'read for', align: 'right' },
  { header: 'article', align: 'left' },
]

/** The lines of `guichet report links`. */
export function linkReportText(report: LinkReport): string[] {
  const title = reportTitle('Links', report)
  if (report.links.length === 0) return [title, '', 'No link was shown.']
  return [
    title,
    '',
    ...firstOfTable(
      COLUMNS,
      report.links.map((link) => [
        countText(link.shown),
        countText(link.opened),
        countText(link.solved),
        countText(link.filedAfter),
        decimalText(link.meanPosition),
        durationText(link.medianReadSeconds),
        link.title === null ? `${link.articleId} (gone)` : `${link.title}  ${link.url ?? link.articleId}`,
      ]),
    ),
  ]
}
