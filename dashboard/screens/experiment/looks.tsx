import { useCallback, useMemo } from 'preact/hooks'
import type { ExperimentReport } from '../../api/contract.ts'
import { DayChart } from '../../charts/day-chart.tsx'
import type { Band } from '../../charts/series.ts'
import { Card } from '../../components/card.tsx'
import { ChartFigure } from '../../components/chart-figure.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { NOTHING } from '../../i18n/formats.ts'
import { useSpeech } from '../../i18n/use-speech.ts'

type Look = ExperimentReport['looks'][number]

/** Of the three lines the first is the estimate; between the others lies the interval. */
const INTERVAL: readonly Band[] = [[1, 2]]
const EDGES = [1, 2]
const EDGE_DASH = [4, 4]

/** The estimate and its interval as they stood at the end of each day. */
export function Looks({ looks }: { looks: readonly Look[] }) {
  const { t, formats } = useSpeech()
  const days = useMemo(() => looks.map(({ day }) => day), [looks])
  const series = useMemo(
    () => [
      { label: t('looks.effect'), color: '--confirmed', values: looks.map(({ effect }) => effect) },
      {
        label: t('looks.high'),
        color: '--confirmed',
        dash: EDGE_DASH,
        values: looks.map(({ high }) => high),
      },
      { label: t('looks.low'), color: '--confirmed', dash: EDGE_DASH, values: looks.map(({ low }) => low) },
    ],
    [looks, t],
  )
  const format = useCallback(
    (value: number | null) =>
      value === null ? NOTHING : t('looks.points', { points: formats.points(value) }),
    [formats, t],
  )
  const formatAxis = useCallback(
    (value: number | null) => (value === null ? NOTHING : formats.axisPoints(value)),
    [formats],
  )
  const range = useMemo(() => rangeOf(looks), [looks])
  if (looks.length === 0) return null
  return (
    <Card title={t('looks.title')} wide>
      <ChartFigure
        sentence={lookSentence()}
        chart={
          <DayChart
            label={t('looks.label')}
            days={days}
            series={series}
            format={format}
            formatAxis={formatAxis}
            range={range}
            bands={INTERVAL}
            edges={EDGES}
          />
        }
        table={
          <DataTable
            caption={t('looks.label')}
            columns={[
              { key: 'day', label: t('table.day'), cell: ({ day }) => formats.day(day) },
              { key: 'effect', label: t('looks.effect'), number: true, cell: (row) => format(row.effect) },
              { key: 'low', label: t('looks.low'), number: true, cell: (row) => format(row.low) },
              { key: 'high', label: t('looks.high'), number: true, cell: (row) => format(row.high) },
            ]}
            rows={looks}
            rowKey={({ day }) => day}
          />
        }
      />
    </Card>
  )

  function lookSentence(): string {
    const last = looks.at(-1)
    if (!last || last.low === null || last.high === null) return t('looks.nothing-yet')
    const range = { low: formats.points(last.low), high: formats.points(last.high) }
    return last.low <= 0 && last.high >= 0
      ? t('looks.holds-nought', range)
      : t('looks.away-from-nought', range)
  }
}

/** The first days know next to nothing: their interval would leave no room to see the later ones. */
function rangeOf(looks: readonly Look[]): readonly [low: number, high: number] {
  const known = looks.filter(({ low, high }) => low !== null && high !== null)
  const later = known.slice(Math.floor(known.length / 4))
  return [
    Math.min(0, ...later.map(({ low }) => low ?? 0)),
    Math.max(0, ...later.map(({ high }) => high ?? 0)),
  ]
}
