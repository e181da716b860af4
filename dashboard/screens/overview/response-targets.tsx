import { useNavigation } from '../../address/use-address.ts'
import type { OverviewReport } from '../../api/contract.ts'
import { Card } from '../../components/card.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { useSpeech } from '../../i18n/use-speech.ts'
import { shareOf } from '../share-of.ts'

/** Whether first answers came within what the plans promise. */
export function ResponseTargets({ targets }: { targets: OverviewReport['responseTargets'] }) {
  const { t, formats } = useSpeech()
  const { hrefTo } = useNavigation()
  const { kept, missed, waiting, bySeverity } = targets
  const due = kept + missed
  return (
    <Card title={t('kept-targets.title')} room="wide">
      <p class="figure-big">{formats.share(shareOf(kept, due))}</p>
      <p>{due === 0 ? t('kept-targets.none') : t('kept-targets.sentence', { count: due, kept, missed })}</p>
      {kept + missed + waiting > 0 && (
        <DataTable
          caption={t('kept-targets.by-severity')}
          columns={[
            {
              key: 'severity',
              label: t('table.severity'),
              cell: ({ severity }) => t(`severity.${severity}`),
            },
            { key: 'kept', label: t('target.kept'), number: true, cell: (row) => formats.count(row.kept) },
            {
              key: 'missed',
              label: t('target.missed'),
              number: true,
              cell: (row) => formats.count(row.missed),
            },
            {
              key: 'waiting',
              label: t('target.waiting'),
              number: true,
              cell: (row) => formats.count(row.waiting),
            },
          ]}
          rows={bySeverity}
          rowKey={({ severity }) => String(severity)}
        />
      )}
      <a class="link no-print" href={hrefTo({ screen: 'targets' })}>
        {t('kept-targets.all')}
      </a>
    </Card>
  )
}
