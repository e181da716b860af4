import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type ConsoleState, consoleLocale, readState, writeState } from './console-state.ts'
import { consoleTexts } from './console-texts.ts'
import { DemoBar } from './demo-bar.tsx'
import { EnginesTable } from './engines-table.tsx'
import { setGuichetLocale, signInToGuichet } from './guichet-host.ts'
import { Overview } from './overview.tsx'
import { SearchesWithoutResults } from './searches-without-results.tsx'
import { Settings } from './settings.tsx'
import { Sidebar } from './sidebar.tsx'

function Console() {
  const [state, setState] = useState(() => readState(location.search))
  const change = (part: Partial<ConsoleState>) => setState({ ...state, ...part })
  const locale = consoleLocale(state)
  const texts = consoleTexts[locale]

  useEffect(() => writeState(state), [state])
  useEffect(() => signInToGuichet(state.person), [state.person])
  useEffect(() => {
    document.documentElement.lang = locale
    setGuichetLocale(state.widgetLocale)
  }, [locale, state.widgetLocale])

  return (
    <>
      <DemoBar state={state} change={change} texts={texts} />
      <div class="console">
        <Sidebar locale={locale} texts={texts} />
        <main>
          <Overview state={state} locale={locale} change={change} texts={texts} />
          <EnginesTable locale={locale} texts={texts} />
          <SearchesWithoutResults state={state} texts={texts} />
          <Settings texts={texts} />
          <p class="fine-print">{texts.fictitious}</p>
        </main>
      </div>
    </>
  )
}

const root = document.getElementById('console')
if (root) render(<Console />, root)
