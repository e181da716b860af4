import { useCallback, useMemo } from 'preact/hooks'
import type { ExperimentReport } from '../../api/contract.ts'
import { DayChart } from '../../charts/day-chart.tsx'
import { Card } from '../../components/card.tsx'
import { ChartFigure } from '../../components/chart-figure.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { NOTHING } from '../../i18n/formats.ts'
import { useSpeech } from '../../i18n/use-speech.ts'

type Look = ExperimentReport['looks'][number]

const EDGE_DASH = [4, 4]

interface LooksProps {
  looks: readonly Look[]
  /** Without one there is no estimate to look at: only how far the interval still reaches. */
  verdict: ExperimentReport['result']['verdict']
}

/** The interval as it stood at the end of each day, and once there is a verdict the estimate in it. */
export function Looks({ looks, verdict }: LooksProps) {
  const { t, formats } = useSpeech()
  const days = useMemo(() => looks.map(({ day }) => day), [looks])
  const decided = verdict !== 'not_enough_data'
  const series = useMemo(
    () =>
      decided
        ? [{ label: t('looks.effect'), color: '--confirmed', values: looks.map(({ effect }) => effect) }]
        : [],
    [looks, t, decided],
  )
  const interval = useMemo(
    () => ({
      label: t('looks.interval'),
      color: '--confirmed',
      dash: EDGE_DASH,
      high: looks.map(({ high }) => high),
      low: looks.map(({ low }) => low),
      format: (low: number, high: number) =>
        t('looks.range', { low: formats.points(low), high: formats.points(high) }),
    }),
    [looks, t, formats],
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
    <Card title={t('looks.title')} room="wide">
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
            interval={interval}
          />
        }
        table={
          <DataTable
            caption={t('looks.label')}
            columns={[
              { key: 'day', label: t('table.day'), cell: ({ day }) => formats.day(day) },
              ...(decided
                ? [
                    {
                      key: 'effect',
                      label: t('looks.effect'),
                      number: true,
                      cell: (row: Look) => format(row.effect),
                    },
                  ]
                : []),
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
    if (last.high < 0) return t('looks.below-nought', range)
    if (last.low > 0) return t('looks.above-nought', range)
    return t(verdict === 'no_difference' ? 'looks.near-nought' : 'looks.holds-nought', range)
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
