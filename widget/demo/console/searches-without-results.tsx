import { SEARCHES_WITHOUT_RESULTS } from './console-data.ts'
import type { ConsoleState } from './console-state.ts'
import type { ConsoleTexts } from './console-texts.ts'

interface SearchesWithoutResultsProps {
  state: ConsoleState
  texts: ConsoleTexts
}

export function SearchesWithoutResults({ state, texts }: SearchesWithoutResultsProps) {
  const rows = SEARCHES_WITHOUT_RESULTS[state.engine] ?? []
  const most = Math.max(...rows.map(([, times]) => times))
  return (
    <section id="gaps" class="card" aria-labelledby="gaps-title">
      <h2 id="gaps-title">{texts.sections.gaps}</h2>
      <table class="bars">
        <thead>
          <tr>
            <th scope="col">{texts.gapTable.query}</th>
            <th scope="col">{texts.gapTable.times}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([query, times]) => (
            <tr key={query}>
              <th scope="row">{query}</th>
              <td>
                <meter min={0} max={most} value={times} aria-hidden="true" /> {times}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
