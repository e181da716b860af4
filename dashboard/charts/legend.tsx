import { useSpeech } from '../i18n/use-speech.ts'
import type { Series } from './series.ts'
import { Swatch } from './swatch.tsx'

interface LegendProps {
  series: readonly Series[]
  days: readonly string[]
  /** The place of the day whose values are shown; null: none. */
  pointed: number | null
  format(value: number | null): string
}

/** Which line is which. For a pointer alone it has a day's values too: screen readers have the table. */
export function Legend({ series, days, pointed, format }: LegendProps) {
  const { formats } = useSpeech()
  const day = pointed === null ? undefined : days[pointed]
  return (
    <ul class="legend">
      {series.map(({ label, color, dash, values }) => (
        <li key={label}>
          <Swatch color={color} dash={dash} />
          {label}
          {pointed !== null && <strong aria-hidden="true">{format(values[pointed] ?? null)}</strong>}
        </li>
      ))}
      <li class="legend-day" aria-hidden="true">
        {day && formats.day(day)}
      </li>
    </ul>
  )
}
