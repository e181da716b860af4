import { ENGINES } from './console-data.ts'
import type { ConsoleTexts } from './console-texts.ts'

interface EnginesTableProps {
  locale: string
  texts: ConsoleTexts
}

export function EnginesTable({ locale, texts }: EnginesTableProps) {
  const number = new Intl.NumberFormat(locale)
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return (
    <section id="engines" class="card" aria-labelledby="engines-title">
      <h2 id="engines-title">{texts.sections.engines}</h2>
      <div class="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.engineTable.name}</th>
              <th scope="col">{texts.engineTable.documents}</th>
              <th scope="col">{texts.engineTable.lastCrawl}</th>
              <th scope="col">{texts.engineTable.state}</th>
            </tr>
          </thead>
          <tbody>
            {ENGINES.map((engine) => (
              <tr key={engine.id}>
                <th scope="row">{engine.name}</th>
                <td>{number.format(engine.documents)}</td>
                <td>{ago.format(-engine.hoursSinceCrawl, 'hour')}</td>
                <td>
                  <span class={`pill ${engine.state}`}>{texts.states[engine.state]}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
