import type { TargetReport } from '../../api/contract.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useSorting } from '../../components/use-sorting.ts'
import { useSpeech } from '../../i18n/use-speech.ts'
import type { ViewProps } from '../screen.ts'

type Row = TargetReport['cases'][number]

/** More than anybody scrolls through, on a phone above all; the tally is of all of them. */
const MOST_ROWS = 100
const STATES = ['near', 'waiting', 'missed', 'kept'] as const

/** Cases by when they must have had, or had, a first answer. */
export function TargetsView({ answer: { cases, zone, to } }: ViewProps<TargetReport>) {
  const { t, formats } = useSpeech()
  const { sorting, sort } = useSorting({ key: 'state', descending: false })
  if (cases.length === 0) {
    return (
      <EmptyState icon="targets" title={t('targets.none')}>
        <p>{t('targets.none-text')}</p>
      </EmptyState>
    )
  }
  const columns: Column<Row>[] = [
    { key: 'number', label: t('targets.number'), by: (row) => row.number, cell: (row) => row.number },
    {
      key: 'state',
      label: t('targets.state'),
      by: pressure,
      cell: ({ state }) => <span class={`badge badge-${state}`}>{t(`target.${state}`)}</span>,
    },
    {
      key: 'respondBy',
      label: t('targets.respond-by'),
      by: (row) => row.respondBy,
      cell: (row) => formats.instantBeside(row.respondBy, zone, to),
    },
    {
      key: 'respondedAt',
      label: t('targets.responded-at'),
      by: (row) => row.respondedAt,
      cell: (row) =>
        row.respondedAt === null ? t('targets.not-yet') : formats.instantBeside(row.respondedAt, zone, to),
    },
    {
      key: 'severity',
      label: t('table.severity'),
      by: (row) => row.severity,
      cell: (row) => t(`severity.${row.severity}`),
    },
    { key: 'account', label: t('targets.account'), by: (row) => row.account, cell: (row) => row.account },
    { key: 'plan', label: t('dimension.plan'), by: (row) => row.plan, cell: (row) => t(`plan.${row.plan}`) },
    {
      key: 'openedAt',
      label: t('targets.opened-at'),
      by: (row) => row.openedAt,
      cell: (row) => formats.instantBeside(row.openedAt, zone, to),
    },
  ]
  const countOf = (state: Row['state']) => cases.filter((one) => one.state === state).length
  const unanswered = cases.filter(({ respondedAt }) => respondedAt === null)
  return (
    <>
      <ul class="tally">
        {STATES.map((state) => (
          <li key={state} class={countOf(state) > 0 ? `tally-${state}` : undefined}>
            <strong>{formats.count(countOf(state))}</strong>
            {t(`target.${state}`)}
            <span class="small">{t(`target.${state}.meaning`)}</span>
          </li>
        ))}
      </ul>
      <div class="card">
        <p>
          {unanswered.length === 0
            ? t('targets.sentence-none')
            : t('targets.sentence', {
                count: unanswered.length,
                late: unanswered.filter(({ state }) => state === 'missed').length,
                near: countOf('near'),
              })}
        </p>
        <DataTable
          cards
          caption={t('screen.targets')}
          columns={columns}
          rows={cases}
          rowKey={({ number }) => number}
          sorting={sorting}
          sort={sort}
          most={MOST_ROWS}
        />
        {cases.length > MOST_ROWS && <p>{t('targets.more', { count: cases.length - MOST_ROWS })}</p>}
        <p class="small">{t('targets.zone', { zone })}</p>
      </div>
    </>
  )
}

/** Sorted by it, the most pressing come first: those without an answer by when it is due, or was; then what was missed, then what was kept. */
function pressure({ state, respondBy, respondedAt }: Row): string {
  const rank = respondedAt === null ? 0 : state === 'missed' ? 1 : 2
  return `${rank} ${respondBy}`
}
