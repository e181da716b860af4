import type { ExperimentReport } from '../../api/contract.ts'
import { Card } from '../../components/card.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { useSpeech } from '../../i18n/use-speech.ts'

type Guardrail = ExperimentReport['guardrails'][number]

/** What must not become worse for the sake of fewer cases. */
export function Guardrails({ guardrails }: { guardrails: readonly Guardrail[] }) {
  const { t, formats } = useSpeech()
  const written = (value: number | null, { unit }: Guardrail) =>
    unit === 'seconds' ? formats.duration(value) : formats.share(value)
  return (
    <Card title={t('guardrails.title')} room="full">
      <p>{t('guardrails.about')}</p>
      <DataTable
        cards
        caption={t('guardrails.caption')}
        columns={[
          { key: 'name', label: t('guardrails.name'), cell: ({ name }) => t(`guardrail.${name}`) },
          {
            key: 'suggestions',
            label: t('arm.suggestions'),
            number: true,
            cell: (row) => written(row.suggestions, row),
          },
          { key: 'holdout', label: t('arm.holdout'), number: true, cell: (row) => written(row.holdout, row) },
          {
            key: 'verdict',
            label: t('guardrails.verdict'),
            cell: ({ verdict }) => (
              <span
                class={`badge badge-${verdict === 'worse' ? 'missed' : verdict === 'not_worse' ? 'kept' : 'waiting'}`}
              >
                {t(`guardrail.${verdict}`)}
              </span>
            ),
          },
        ]}
        rows={guardrails}
        rowKey={({ name }) => name}
      />
    </Card>
  )
}
