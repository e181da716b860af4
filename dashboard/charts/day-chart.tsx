import { useEffect, useRef, useState } from 'preact/hooks'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { useSpeech } from '../i18n/use-speech.ts'
import { onColorsChanged } from '../session/color-scheme.ts'
import { chartOptions } from './chart-options.ts'
import { Legend } from './legend.tsx'
import type { Band, Series } from './series.ts'

export interface DayChartProps {
  /** What it shows, for those who hear it. */
  label: string
  days: readonly string[]
  series: readonly Series[]
  /** How a value is written in the legend, and at the axis unless `formatAxis` does. */
  format(value: number | null): string
  formatAxis?(value: number | null): string
  /** Values beyond it are cut. */
  range?: readonly [low: number, high: number]
  /** Counts have no halves between them. */
  wholeNumbers?: boolean
  bands?: readonly Band[]
  /** Lines that are the edges of a band alone: not in the legend. */
  edges?: readonly number[]
  height?: number
}

/** Lines over days. Whoever points at a day reads its values in the legend; the table beside it has them all. */
export function DayChart({
  label,
  days,
  series,
  format,
  formatAxis = format,
  range,
  wholeNumbers,
  bands,
  edges,
  height = 260,
}: DayChartProps) {
  const { formats } = useSpeech()
  const place = useRef<HTMLDivElement>(null)
  const [pointed, setPointed] = useState<number | null>(null)

  useEffect(() => {
    const target = place.current
    if (!target) return
    let chart: uPlot | null = null
    const draw = () => {
      chart?.destroy()
      chart = new uPlot(
        chartOptions({
          target,
          series,
          height,
          format: formatAxis,
          range,
          wholeNumbers,
          bands,
          day: formats.shortDay,
          point: setPointed,
        }),
        [
          days.map((day) => Date.parse(`${day}T00:00:00Z`) / 1000),
          ...series.map(({ values }) => [...values]),
        ],
        target,
      )
    }
    const fit = new ResizeObserver(() => chart?.setSize({ width: target.clientWidth, height }))
    draw()
    fit.observe(target)
    const stopListening = onColorsChanged(draw)
    return () => {
      stopListening()
      fit.disconnect()
      chart?.destroy()
    }
  }, [days, series, formatAxis, range, wholeNumbers, bands, height, formats])

  return (
    <>
      <Legend
        series={series.filter((_, at) => !edges?.includes(at))}
        days={days}
        pointed={pointed}
        format={format}
      />
      <div ref={place} class="chart" role="img" aria-label={label} style={{ height: `${height}px` }} />
    </>
  )
}
