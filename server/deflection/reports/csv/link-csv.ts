import type { LinkReport } from '../../../contract/types.ts'
import { type CsvColumns, csvText } from './csv-text.ts'
import { periodColumns } from './period-columns.ts'

const columns: CsvColumns<LinkReport['links'][number]> = {
  article_id: ({ articleId }) => articleId,
  title: ({ title }) => title,
  url: ({ url }) => url,
  source: ({ source }) => source,
  shown: ({ shown }) => shown,
  opened: ({ opened }) => opened,
  solved: ({ solved }) => solved,
  filed_after: ({ filedAfter }) => filedAfter,
  mean_position: ({ meanPosition }) => meanPosition,
  median_read_seconds: ({ medianReadSeconds }) => medianReadSeconds,
}

/** A row for each link. */
export function linkCsv(report: LinkReport): string {
  return csvText({ ...columns, ...periodColumns(report) }, report.links)
}
