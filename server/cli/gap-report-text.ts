import type { GapReport } from '../contract/types.ts'
import { countText } from './report-figures.ts'
import { reportTitle } from './report-title.ts'
import { firstOfTable, type TextColumn } from './text-table.ts'

const COLUMNS: TextColumn[] = [
  { header: 'cases', align: 'right' },
  { header: 'asked', align: 'right' },
  { header: 'no result', align: 'right' },
  { header: 'not opened', align: 'right' },
  { header: 'languages', align: 'left' },
  { header: 'done', align: 'left' },
  { header: 'topic', align: 'left' },
]

/** The lines of `guichet report gaps`. */
export function gapReportText(report: GapReport): string[] {
  const title = reportTitle('Content gaps', report)
  if (report.topics.length === 0) return [title, '', 'Content has failed no question.']
  const rows = report.topics.map((topic) => [
    countText(topic.cases),
    countText(topic.intents),
    countText(topic.withoutResult),
    countText(topic.withoutOpening),
    topic.languages.join(', '),
    doneText(topic.done),
    topic.title,
  ])
  const more =
    report.moreTopics > 0 ? [`${countText(report.moreTopics)} more topics were asked for less.`] : []
  return [title, '', ...firstOfTable(COLUMNS, rows), ...more]
}

function doneText(done: GapReport['topics'][number]['done']): string {
  if (!done) return 'open'
  const { gain } = done
  if (!gain) return `since ${done.at.slice(0, 10)}`
  return `answered ${countText(gain.answeredBefore)} → ${countText(gain.answeredNow)} of ${countText(gain.asked)}`
}
