import { useEffect, useRef, useState } from 'preact/hooks'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { useSpeech } from '../i18n/use-speech.ts'
import { onColorsChanged } from '../session/color-scheme.ts'
import { chartOptions } from './chart-options.ts'
import { intervalText, Legend } from './legend.tsx'
import type { Interval, Series } from './series.ts'

export interface DayChartProps {
  /** What it shows, for those who hear it. */
  label: string
  days: readonly string[]
  /** What the day at a place is called, where it stands for more than itself. */
  name?(at: number): string
  series: readonly Series[]
  /** How a value is written in the legend, and at the axis unless `formatAxis` does. */
  format(value: number | null): string
  formatAxis?(value: number | null): string
  /** Values beyond it are cut. */
  range?: readonly [low: number, high: number]
  /** Counts have no halves between them. */
  wholeNumbers?: boolean
  interval?: Interval
  height?: number
}

/**
 * Lines over days. Whoever points at a day, or goes from day to day by the arrow keys, reads its values in the legend or hears
 * them; the table beside it has them all.
 */
export function DayChart({
  label,
  days,
  name,
  series,
  format,
  formatAxis = format,
  range,
  wholeNumbers,
  interval,
  height = 260,
}: DayChartProps) {
  const { formats } = useSpeech()
  const nameOf = name ?? ((at: number) => formats.day(days[at] ?? ''))
  const place = useRef<HTMLDivElement>(null)
  const drawn = useRef<uPlot | null>(null)
  const [pointed, setPointed] = useState<number | null>(null)
  const last = days.length - 1

  useEffect(() => {
    const target = place.current
    if (!target) return
    const draw = () => {
      drawn.current?.destroy()
      drawn.current = new uPlot(
        chartOptions({
          target,
          series,
          height,
          format: formatAxis,
          range,
          wholeNumbers,
          interval,
          day: formats.shortDay,
          point: setPointed,
        }),
        [
          days.map((day) => Date.parse(`${day}T00:00:00Z`) / 1000),
          ...series.map(({ values }) => [...values]),
          ...(interval ? [[...interval.high], [...interval.low]] : []),
        ],
        target,
      )
    }
    const fit = new ResizeObserver(() => drawn.current?.setSize({ width: target.clientWidth, height }))
    draw()
    fit.observe(target)
    const stopListening = onColorsChanged(draw)
    return () => {
      stopListening()
      fit.disconnect()
      drawn.current?.destroy()
      drawn.current = null
    }
  }, [days, series, formatAxis, range, wholeNumbers, interval, height, formats])

  /** Null takes the pointer away. */
  function pointAt(at: number | null) {
    const chart = drawn.current
    if (!chart) return
    const left = at === null ? undefined : chart.data[0][at]
    // A place outside of the chart is how uPlot hides its cursor.
    chart.setCursor({
      left: left === undefined ? -10 : chart.valToPos(left, 'x'),
      top: left === undefined ? -10 : 0,
    })
  }

  function goByKey(event: KeyboardEvent) {
    const to = dayByKey(event.key, pointed ?? last, last)
    if (to === null || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    pointAt(to)
  }

  const said = pointed ?? last
  return (
    <>
      <Legend series={series} interval={interval} pointed={pointed} name={nameOf} format={format} />
      <div
        ref={place}
        class="chart"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={said}
        aria-valuetext={[
          nameOf(said),
          ...series.map((one) => `${one.label} ${format(one.values[said] ?? null)}`),
          ...(interval ? [`${interval.label} ${intervalText(interval, said)}`] : []),
        ].join(', ')}
        style={{ height: `${height}px` }}
        onFocus={() => pointAt(pointed ?? last)}
        onBlur={() => pointAt(null)}
        onKeyDown={goByKey}
      />
    </>
  )
}

const DAYS_A_PAGE = 7

/** The day that a key leads to from another one; null: it is no key of a chart. */
function dayByKey(key: string, from: number, last: number): number | null {
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -DAYS_A_PAGE,
    PageUp: DAYS_A_PAGE,
    Home: -last,
    End: last,
  }
  const step = steps[key]
  return step === undefined ? null : Math.min(Math.max(from + step, 0), last)
}
