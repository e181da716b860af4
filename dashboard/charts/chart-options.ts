import uPlot from 'uplot'
import { resolveColor } from './resolve-color.ts'
import type { Interval, Series } from './series.ts'

interface Wish {
  target: HTMLElement
  series: readonly Series[]
  height: number
  /** How a value is written at the axis. */
  format(value: number | null): string
  /** Values beyond it are cut; null: all have room. */
  range?: readonly [low: number, high: number] | undefined
  wholeNumbers?: boolean | undefined
  /** Its edges are the two lines after the series: high, then low. */
  interval?: Interval | undefined
  day(day: string): string
  /** The place of the day that is pointed at; null: none is. */
  point(day: number | null): void
}

const DAY_SECONDS = 86_400
const HALF_DAY = DAY_SECONDS / 2
const DAY_STEPS = [1, 2, 7, 14, 28, 91, 182].map((days) => days * DAY_SECONDS)
/** Without a step that is large enough an axis has no values at all. */
const COUNT_STEPS = Array.from({ length: 13 }, (_, power) =>
  [1, 2, 5].map((step) => step * 10 ** power),
).flat()
/** With more days than these the points would be a thick line. */
const MOST_POINTS = 45

/** uPlot's options in the colours that the style sheet has at `target` now. */
export function chartOptions(wish: Wish): uPlot.Options {
  const { target, series, height, format, range, wholeNumbers, interval, day, point } = wish
  const ink = resolveColor(target, '--ink-soft')
  const font = `12px ${getComputedStyle(target).fontFamily}`
  const axis = { stroke: ink, font, ticks: { show: false } }
  return {
    width: target.clientWidth,
    height,
    padding: [8, 26, 0, 0],
    legend: { show: false },
    cursor: {
      y: false,
      drag: { x: false, y: false },
      points: { size: 8, width: 2, fill: resolveColor(target, '--paper') },
    },
    hooks: {
      setCursor: [({ cursor }) => point(cursor.idx ?? null)],
      drawAxes: [(chart) => drawNought(chart, ink)],
    },
    scales: {
      x: { time: true, range: ({ data: [days] }, low, high) => roomForDays(days, low, high) },
      y: { range: (_, low, high) => roomFor(range?.[0] ?? low, range?.[1] ?? high, wholeNumbers ?? false) },
    },
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'UTC'),
    axes: [
      {
        ...axis,
        grid: { show: false },
        incrs: DAY_STEPS,
        space: 64,
        size: 30,
        values: (_, splits) => splits.map((at) => day(new Date(at * 1000).toISOString().slice(0, 10))),
      },
      {
        ...axis,
        grid: { stroke: resolveColor(target, '--line'), width: 1 },
        ...(wholeNumbers && { incrs: COUNT_STEPS }),
        space: 40,
        values: (_, splits) => splits.map((value) => format(value)),
        size: (chart, values) => widthOf(chart, values ?? [], font),
      },
    ],
    bands: interval
      ? [
          {
            series: [series.length + 1, series.length + 2],
            fill: translucent(resolveColor(target, interval.color)),
          },
        ]
      : [],
    series: [
      {},
      ...series.map(({ label, color, dash, values }) => ({
        label,
        stroke: resolveColor(target, color),
        width: 2,
        ...(dash && { dash: [...dash] }),
        points: { show: values.length === 1 || (values.length <= MOST_POINTS && !dash), size: 5 },
      })),
      ...(interval ? [interval.high, interval.low] : []).map(() => ({
        stroke: resolveColor(target, interval?.color ?? '--ink'),
        width: 1.5,
        dash: [...(interval?.dash ?? [])],
        points: { show: false },
      })),
    ],
  }
}

/** A single day stands in the middle of itself; uPlot would give it three years. */
function roomForDays(days: ArrayLike<number>, low: number, high: number): [number, number] {
  const first = days[0]
  return days.length === 1 && first !== undefined ? [first - HALF_DAY, first + HALF_DAY] : [low, high]
}

/** Nought is always seen, with some air above what is highest and below what is lowest. */
function roomFor(low: number, high: number, wholeNumbers: boolean): [number, number] {
  const least = wholeNumbers ? 5 : 0.05
  const top = Math.max(high ?? 0, 0)
  const bottom = Math.min(low ?? 0, 0)
  const span = Math.max(top - bottom, least)
  return [bottom < 0 ? bottom - span * 0.08 : 0, Math.max(top + span * 0.08, bottom === 0 ? least : 0)]
}

/** As wide as the widest of its values. */
function widthOf({ ctx }: uPlot, values: string[], font: string): number {
  ctx.save()
  ctx.font = font
  const widest = Math.max(0, ...values.map((value) => ctx.measureText(value).width))
  ctx.restore()
  return Math.ceil(widest) + 14
}

/** Where values go below nought, the line between less and more. */
function drawNought({ ctx, bbox, scales, valToPos }: uPlot, color: string): void {
  if ((scales.y?.min ?? 0) >= 0) return
  const y = Math.round(valToPos(0, 'y', true))
  ctx.save()
  ctx.strokeStyle = color
  ctx.lineWidth = devicePixelRatio
  ctx.beginPath()
  ctx.moveTo(bbox.left, y)
  ctx.lineTo(bbox.left + bbox.width, y)
  ctx.stroke()
  ctx.restore()
}

function translucent(color: string): string {
  return `color-mix(in srgb, ${color} 16%, transparent)`
}
