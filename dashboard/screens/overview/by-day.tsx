import { useCallback, useMemo } from 'preact/hooks'
import { OUTCOMES, type OverviewReport } from '../../api/contract.ts'
import { DayChart } from '../../charts/day-chart.tsx'
import { Card } from '../../components/card.tsx'
import { ChartFigure } from '../../components/chart-figure.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { NOTHING } from '../../i18n/formats.ts'
import { useSpeech } from '../../i18n/use-speech.ts'
import { OUTCOME_LOOKS } from '../outcome-looks.ts'

type Day = OverviewReport['byDay'][number]

export function ByDay({ report: { byDay } }: { report: OverviewReport }) {
  const { t, formats } = useSpeech()
  const days = useMemo(() => byDay.map(({ day }) => day), [byDay])
  const series = useMemo(
    () =>
      OUTCOMES.map((outcome) => ({
        label: t(`outcome.${outcome}`),
        ...OUTCOME_LOOKS[outcome],
        values: byDay.map((row) => row[outcome]),
      })),
    [byDay, t],
  )
  const format = useCallback(
    (value: number | null) => (value === null ? NOTHING : formats.count(value)),
    [formats],
  )
  const columns: Column<Day>[] = [
    { key: 'day', label: t('table.day'), cell: ({ day }) => formats.day(day) },
    { key: 'intents', label: t('table.intents'), number: true, cell: (row) => formats.count(row.intents) },
    ...OUTCOMES.map((outcome) => ({
      key: outcome,
      label: t(`outcome.${outcome}`),
      number: true,
      cell: (row: Day) => formats.count(row[outcome]),
    })),
    {
      key: 'vendor',
      label: t('vendor.short'),
      number: true,
      cell: ({ vendorStyle }) => formats.share(vendorStyle.rate),
    },
    { key: 'cases', label: t('table.cases'), number: true, cell: (row) => formats.count(row.casesFiled) },
  ]
  const busiest = busiestOf(byDay)
  return (
    <Card title={t('by-day.title')} wide>
      <ChartFigure
        sentence={
          busiest === null
            ? t('by-day.none')
            : t('by-day.sentence', {
                count: busiest.intents,
                day: formats.day(busiest.day),
                confirmed: busiest.confirmed,
                filed: busiest.filed,
              })
        }
        chart={
          <DayChart label={t('by-day.label')} days={days} series={series} format={format} wholeNumbers />
        }
        table={
          <DataTable caption={t('by-day.label')} columns={columns} rows={byDay} rowKey={({ day }) => day} />
        }
      />
    </Card>
  )
}

/** The day with the most attempts; null where there was none. */
function busiestOf(byDay: readonly Day[]): Day | null {
  const busiest = byDay.reduce<Day | null>(
    (most, row) => (most === null || row.intents > most.intents ? row : most),
    null,
  )
  return busiest && busiest.intents > 0 ? busiest : null
}
