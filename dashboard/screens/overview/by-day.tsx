import { useCallback, useMemo } from 'preact/hooks'
import { dayIn } from '../../address/calendar-day.ts'
import { OUTCOMES, type OverviewReport } from '../../api/contract.ts'
import { DayChart } from '../../charts/day-chart.tsx'
import { Card } from '../../components/card.tsx'
import { ChartFigure } from '../../components/chart-figure.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { NOTHING } from '../../i18n/formats.ts'
import { useSpeech } from '../../i18n/use-speech.ts'
import { OUTCOME_LOOKS } from '../outcome-looks.ts'
import { byWeek } from './by-week.ts'

type Day = OverviewReport['byDay'][number]

/** With more days than these, weekends alone would make it a saw. */
const MOST_DAYS = 62
/** Below it, a mean without decimals would say little, or nought. */
const LITTLE = 10

/** The outcomes over time: a point a day, or a week where there are many days. The table has every day. */
export function ByDay({ report }: { report: OverviewReport }) {
  const { t, formats } = useSpeech()
  const byDay = useMemo(() => begunDays(report), [report])
  const weekly = byDay.length > MOST_DAYS
  const points = useMemo(
    () => (weekly ? byWeek(byDay) : byDay.map((row) => ({ ...row, from: row.day, to: row.day }))),
    [byDay, weekly],
  )
  const days = useMemo(() => points.map(({ to }) => to), [points])
  const series = useMemo(
    () =>
      OUTCOMES.map((outcome) => ({
        label: t(`outcome.${outcome}`),
        ...OUTCOME_LOOKS[outcome],
        values: points.map((point) => point[outcome]),
      })),
    [points, t],
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
  const label = t(weekly ? 'by-day.label-weeks' : 'by-day.label')
  return (
    <Card title={t(weekly ? 'by-day.title-weeks' : 'by-day.title')} room="large">
      <ChartFigure
        sentence={sentence()}
        chart={
          <DayChart
            label={label}
            days={days}
            series={series}
            format={format}
            name={(at) => formats.days(points[at]?.from ?? '', points[at]?.to ?? '')}
            wholeNumbers
          />
        }
        table={
          <DataTable caption={t('by-day.label')} columns={columns} rows={byDay} rowKey={({ day }) => day} />
        }
      />
    </Card>
  )

  function sentence(): string {
    if (busiest === null) return t('by-day.none')
    const { intents, confirmed, filed } = busiest
    const day = formats.day(busiest.day)
    if (byDay.length === 1) return t('by-day.one-day', { count: intents, day, confirmed, filed })
    const mean = byDay.reduce((sum, row) => sum + row.intents, 0) / byDay.length
    return t('by-day.sentence', {
      mean: mean < LITTLE ? formats.decimal(mean) : formats.count(Math.round(mean)),
      most: intents,
      day,
      confirmed,
      filed,
    })
  }
}

/** A period may end with days to come: of those there is nothing to draw, and they make no mean smaller. */
function begunDays({ byDay, zone, generatedAt }: OverviewReport): Day[] {
  const today = dayIn(zone, new Date(generatedAt))
  return byDay.filter(({ day }) => day <= today)
}

/** The first day with the most attempts; null where there was none. */
function busiestOf(byDay: readonly Day[]): Day | null {
  const busiest = byDay.reduce<Day | null>(
    (most, row) => (most === null || row.intents > most.intents ? row : most),
    null,
  )
  return busiest && busiest.intents > 0 ? busiest : null
}
