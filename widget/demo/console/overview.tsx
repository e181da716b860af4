import { daysOf, ENGINES } from './console-data.ts'
import { type ConsoleState, PERIODS } from './console-state.ts'
import type { ConsoleTexts } from './console-texts.ts'
import { Kpis } from './kpis.tsx'
import { SearchesChart } from './searches-chart.tsx'

interface OverviewProps {
  state: ConsoleState
  locale: 'en' | 'fr'
  change: (part: Partial<ConsoleState>) => void
  texts: ConsoleTexts
}

export function Overview({ state, locale, change, texts }: OverviewProps) {
  const engine = ENGINES.find((candidate) => candidate.id === state.engine)
  if (!engine) return null
  const days = daysOf(engine, state.period * 2, new Date())
  const before = days.slice(0, state.period)
  const current = days.slice(state.period)
  return (
    <section id="overview" aria-labelledby="overview-title">
      <div class="section-head">
        <h1 id="overview-title">{texts.sections.overview}</h1>
        <label>
          <span class="visually-hidden">{texts.engine}</span>
          <select
            name="engine"
            value={state.engine}
            onChange={(event) => change({ engine: event.currentTarget.value })}
          >
            {ENGINES.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span class="visually-hidden">{texts.period}</span>
          <select
            name="days"
            value={state.period}
            onChange={(event) => change({ period: Number(event.currentTarget.value) })}
          >
            {PERIODS.map((period) => (
              <option key={period} value={period}>
                {texts.days(period)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Kpis current={current} before={before} locale={locale} texts={texts} />
      <SearchesChart days={current} locale={locale} texts={texts} />
    </section>
  )
}
