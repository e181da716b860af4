import { NOTHING } from '../i18n/formats.ts'
import type { Interval, Series } from './series.ts'
import { AreaSwatch, Swatch } from './swatch.tsx'

interface LegendProps {
  series: readonly Series[]
  interval?: Interval | undefined
  /** The place of the day whose values are shown; null: none. */
  pointed: number | null
  /** What the day at a place is called. */
  name(at: number): string
  format(value: number | null): string
}

/** Which line is which, and a day's values for whoever points at it; those who hear the chart are told them by it. */
export function Legend({ series, interval, pointed, name, format }: LegendProps) {
  return (
    <ul class="legend">
      {series.map(({ label, color, dash, values }) => (
        <li key={label}>
          <Swatch color={color} dash={dash} />
          {label}
          {pointed !== null && <strong aria-hidden="true">{format(values[pointed] ?? null)}</strong>}
        </li>
      ))}
      {interval && (
        <li>
          <AreaSwatch color={interval.color} dash={interval.dash} />
          {interval.label}
          {pointed !== null && <strong aria-hidden="true">{intervalText(interval, pointed)}</strong>}
        </li>
      )}
      <li class="legend-day" aria-hidden="true">
        {pointed !== null && name(pointed)}
      </li>
    </ul>
  )
}

/** A day's interval in words; a dash where there is none. */
export function intervalText({ low, high, format }: Interval, at: number): string {
  const [least, most] = [low[at] ?? null, high[at] ?? null]
  return least === null || most === null ? NOTHING : format(least, most)
}
