import type { Day } from './console-data.ts'
import type { ConsoleTexts } from './console-texts.ts'

interface SearchesChartProps {
  days: Day[]
  locale: string
  texts: ConsoleTexts
}

const WIDTH = 960
const HEIGHT = 240
const GRID_LINES = 4

/** Searches a day as an area, those without results as a second one below it; the same figures as a table. */
export function SearchesChart({ days, locale, texts }: SearchesChartProps) {
  const top = niceCeiling(Math.max(...days.map((day) => day.searches)))
  const number = new Intl.NumberFormat(locale)
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const grid = Array.from({ length: GRID_LINES + 1 }, (_, index) => (top / GRID_LINES) * index)
  return (
    <figure class="card chart">
      <figcaption>
        <h2>{texts.chart.title}</h2>
        <span class="legend searches">{texts.chart.searches}</span>
        <span class="legend without-results">{texts.chart.noResults}</span>
      </figcaption>
      <div class="plot">
        <div class="axis-y" aria-hidden="true">
          {grid.toReversed().map((value) => (
            <span key={value}>{number.format(value)}</span>
          ))}
        </div>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          {grid.map((value) => (
            <line key={value} class="grid" x1="0" x2={WIDTH} y1={y(value, top)} y2={y(value, top)} />
          ))}
          <path
            class="area searches"
            d={area(
              days.map((day) => day.searches),
              top,
            )}
          />
          <path
            class="line searches"
            d={line(
              days.map((day) => day.searches),
              top,
            )}
          />
          <path
            class="area without-results"
            d={area(
              days.map((day) => day.withoutResults),
              top,
            )}
          />
        </svg>
        <div class="axis-x" aria-hidden="true">
          {[0, 0.25, 0.5, 0.75, 1].map((share) => (
            <span key={share}>{date.format(days[Math.round(share * (days.length - 1))]?.date)}</span>
          ))}
        </div>
      </div>
      <details>
        <summary>{texts.chart.table}</summary>
        <div class="table-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.chart.day}</th>
                <th scope="col">{texts.chart.searches}</th>
                <th scope="col">{texts.chart.noResults}</th>
              </tr>
            </thead>
            <tbody>
              {days.map((day) => (
                <tr key={day.date.toISOString()}>
                  <th scope="row">{date.format(day.date)}</th>
                  <td>{number.format(day.searches)}</td>
                  <td>{number.format(day.withoutResults)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}

function line(values: number[], top: number): string {
  const step = WIDTH / (values.length - 1)
  return `M${values.map((value, index) => `${(index * step).toFixed(1)} ${y(value, top).toFixed(1)}`).join('L')}`
}

function area(values: number[], top: number): string {
  return `${line(values, top)}L${WIDTH} ${HEIGHT}L0 ${HEIGHT}Z`
}

function y(value: number, top: number): number {
  return HEIGHT - (value / top) * HEIGHT
}

/** The next number of the form 1, 2, 4, 6, 8 × 10ⁿ: axis labels stay round. */
function niceCeiling(value: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(value))
  const factor = [1, 2, 4, 6, 8, 10].find((candidate) => candidate * magnitude >= value) ?? 10
  return factor * magnitude
}
