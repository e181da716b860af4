import type { Day } from './console-data.ts'
import type { ConsoleTexts } from './console-texts.ts'

interface KpisProps {
  current: Day[]
  before: Day[]
  locale: string
  texts: ConsoleTexts
}

interface Kpi {
  label: string
  value: string
  /** Relative change from the period before. */
  change: number
  /** Whether a rise is good news. */
  riseIsGood: boolean
}

export function Kpis({ current, before, locale, texts }: KpisProps) {
  return (
    <ul class="kpis">
      {kpis(current, before, locale, texts).map((kpi) => (
        <li key={kpi.label}>
          <span class="kpi-label">{kpi.label}</span>
          <span class="kpi-value">{kpi.value}</span>
          <span class={kpi.change >= 0 === kpi.riseIsGood ? 'kpi-change good' : 'kpi-change bad'}>
            {signedPercent(kpi.change, locale)}{' '}
            <span class="visually-hidden">{texts.comparedWithBefore}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function kpis(current: Day[], before: Day[], locale: string, texts: ConsoleTexts): Kpi[] {
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const [now, then] = [totals(current), totals(before)]
  return [
    kpi(texts.kpis.searches, number.format(now.searches), now.searches, then.searches, true),
    kpi(texts.kpis.clickThrough, percent.format(now.clickThrough), now.clickThrough, then.clickThrough, true),
    kpi(texts.kpis.noResults, percent.format(now.noResults), now.noResults, then.noResults, false),
    kpi(texts.kpis.latency, `${number.format(now.latency)} ms`, now.latency, then.latency, false),
  ]
}

function kpi(label: string, value: string, now: number, then: number, riseIsGood: boolean): Kpi {
  return { label, value, change: now / then - 1, riseIsGood }
}

function totals(days: Day[]) {
  const searches = sum(days.map((day) => day.searches))
  const noResults = sum(days.map((day) => day.withoutResults)) / searches
  return {
    searches,
    noResults,
    clickThrough: 0.71 - noResults * 1.6,
    latency: Math.round(21 + noResults * 90),
  }
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function signedPercent(change: number, locale: string): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  })
  return format.format(change)
}
