import type { ExperimentReport } from '../../api/contract.ts'
import { Card } from '../../components/card.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Notice } from '../../components/notice.tsx'
import { useSpeech } from '../../i18n/use-speech.ts'

const ARMS = ['suggestions', 'holdout'] as const
/** Below it, chance hardly gives so uneven a split: something is wrong with how it came about. */
const SUSPICIOUS = 0.001

/** Who is on which side, and whether the split is as it was meant to be. */
export function Split({ report }: { report: ExperimentReport }) {
  const { t, formats } = useSpeech()
  const { accounts, intents, sampleRatioP } = report.result
  return (
    <Card title={t('split.title')} {...(report.looks.length === 0 && { room: 'full' })}>
      <DataTable
        caption={t('split.caption')}
        columns={[
          { key: 'arm', label: t('split.arm'), cell: (arm) => t(`arm.${arm}`) },
          {
            key: 'accounts',
            label: t('split.accounts'),
            number: true,
            cell: (arm) => formats.count(accounts[arm]),
          },
          {
            key: 'intents',
            label: t('table.entitled'),
            number: true,
            cell: (arm) => formats.count(intents[arm]),
          },
        ]}
        rows={ARMS}
        rowKey={(arm) => arm}
      />
      {sampleRatioP === null ? (
        <p>{t('split.not-checked')}</p>
      ) : sampleRatioP < SUSPICIOUS ? (
        <Notice tone="danger" title={t('split.uneven')}>
          <p>{t('split.uneven-text')}</p>
        </Notice>
      ) : (
        <p>{t('split.even', { p: formats.probability(sampleRatioP) })}</p>
      )}
    </Card>
  )
}
