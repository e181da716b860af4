import type { LinkReport } from '../../api/contract.ts'
import { ArticleLink } from '../../components/article-link.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useSorting } from '../../components/use-sorting.ts'
import { useSpeech } from '../../i18n/use-speech.ts'
import type { ViewProps } from '../screen.ts'
import { sourceName } from '../source-name.ts'

type Row = LinkReport['links'][number]

/** What each link did: shown, opened, said to have solved it, followed by a case. */
export function LinksView({ answer: { links, moreLinks } }: ViewProps<LinkReport>) {
  const { t, formats } = useSpeech()
  const { sorting, sort } = useSorting({ key: 'shown', descending: true })
  if (links.length === 0) {
    return (
      <EmptyState icon="links" title={t('links.none')}>
        <p>{t('links.none-text')}</p>
      </EmptyState>
    )
  }
  const counted = (key: 'shown' | 'opened' | 'solved' | 'filedAfter'): Column<Row> => ({
    key,
    label: t(`links.${key}`),
    number: true,
    by: (row) => row[key],
    cell: (row) => formats.count(row[key]),
  })
  // What no article is called, or was never shown, is no page of theirs.
  const best = links
    .filter(({ title, shown }) => title !== null && shown > 0)
    .reduce<Row | null>((one, other) => (other.solved > (one?.solved ?? 0) ? other : one), null)
  return (
    <div class="card">
      <p>
        {best === null
          ? t('links.sentence-none', { count: links.length })
          : t('links.sentence', { count: best.solved, title: best.title ?? best.articleId })}
      </p>
      <DataTable
        cards
        caption={t('screen.links')}
        columns={[
          {
            key: 'title',
            label: t('links.title'),
            by: ({ title }) => title,
            cell: (row) => <ArticleLink {...row} />,
          },
          {
            key: 'source',
            label: t('links.source'),
            by: ({ source }) => source && sourceName(source, t),
            cell: ({ source }) => (source === null ? t('table.not-known') : sourceName(source, t)),
          },
          counted('shown'),
          counted('opened'),
          counted('solved'),
          counted('filedAfter'),
          {
            key: 'position',
            label: t('links.position'),
            number: true,
            by: (row) => row.meanPosition,
            cell: (row) => formats.decimal(row.meanPosition),
          },
          {
            key: 'read',
            label: t('links.read'),
            number: true,
            by: (row) => row.medianReadSeconds,
            cell: (row) => formats.shortDuration(row.medianReadSeconds),
          },
        ]}
        rows={links}
        rowKey={({ articleId }) => articleId}
        sorting={sorting}
        sort={sort}
      />
      {moreLinks > 0 && <p>{t('links.more', { count: moreLinks })}</p>}
      <p class="small">{t('links.counted')}</p>
    </div>
  )
}
