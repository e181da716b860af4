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
  return (
    <div class="card">
      <p>{sentence()}</p>
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

  function sentence(): string {
    const best = bestOf(links)
    const [first] = best
    if (!first) return t('links.sentence-none')
    const said = { count: first.solved, title: first.title ?? first.articleId }
    return best.length === 1
      ? t('links.sentence', said)
      : t('links.sentence-tied', { ...said, links: best.length })
  }
}

/**
 * Those that solved it most often. What no article is called, or was never shown, is no page of theirs; where only such have
 * solved anything, it is still said.
 */
function bestOf(links: readonly Row[]): Row[] {
  const solving = links.filter(({ solved }) => solved > 0)
  const theirs = solving.filter(({ title, shown }) => title !== null && shown > 0)
  const named = theirs.length > 0 ? theirs : solving
  const most = Math.max(...named.map(({ solved }) => solved))
  return named.filter(({ solved }) => solved === most)
}
