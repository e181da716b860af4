import type { GapReport } from '../../contract/types.ts'
import { type CsvColumns, csvText } from '../reports/csv/csv-text.ts'
import { periodColumns } from '../reports/csv/period-columns.ts'

const columns: CsvColumns<GapReport['topics'][number]> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  languages: ({ languages }) => languages.join(' '),
  cases: ({ cases }) => cases,
  intents: ({ intents }) => intents,
  without_result: ({ withoutResult }) => withoutResult,
  without_opening: ({ withoutOpening }) => withoutOpening,
  filed: ({ filed }) => filed,
  close_articles: ({ closeArticles }) => closeArticles.map(({ articleId }) => articleId).join(' '),
  done_at: ({ done }) => done?.at ?? null,
  done_by: ({ done }) => done?.by ?? null,
  done_articles: ({ done }) => done?.articleIds.join(' ') ?? null,
  asked_again: ({ done }) => done?.gain?.asked ?? null,
  answered_before: ({ done }) => done?.gain?.answeredBefore ?? null,
  answered_now: ({ done }) => done?.gain?.answeredNow ?? null,
}

/** A row for each topic. */
export function gapCsv(report: GapReport): string {
  return csvText({ ...columns, ...periodColumns(report) }, report.topics)
}
