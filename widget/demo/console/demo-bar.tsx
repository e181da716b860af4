import { languageName } from '../../i18n/language-name.ts'
import { WIDGET_LOCALES, type WidgetLocale } from '../../i18n/locales.ts'
import { type ConsoleState, consoleLocale } from './console-state.ts'
import type { ConsoleTexts } from './console-texts.ts'
import { PEOPLE, type Person } from './guichet-host.ts'

interface DemoBarProps {
  state: ConsoleState
  change: (part: Partial<ConsoleState>) => void
  texts: ConsoleTexts
}

/** What belongs to the demo and not to the console: who is signed in, the language of Guichet, and where mail and API are. */
export function DemoBar({ state, change, texts }: DemoBarProps) {
  return (
    <div class="demo-bar">
      <strong>{texts.demo}</strong>
      <label>
        <span>{texts.signedInAs}</span>
        <select
          name="as"
          value={state.person}
          onChange={(event) => change({ person: event.currentTarget.value as Person })}
        >
          {PEOPLE.map((person) => (
            <option key={person} value={person}>
              {texts.people[person]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{texts.language}</span>
        <select
          name="lang"
          value={state.widgetLocale}
          onChange={(event) => change({ widgetLocale: event.currentTarget.value as WidgetLocale })}
        >
          {WIDGET_LOCALES.map((each) => (
            <option key={each} value={each} lang={each}>
              {languageName(each, each)}
            </option>
          ))}
        </select>
      </label>
      <nav aria-label={texts.demo}>
        <a href={`/demo/theming?lang=${consoleLocale(state)}`}>{texts.theming}</a>
        <a href={`/demo/inline?lang=${consoleLocale(state)}&as=${state.person}`}>{texts.inPage}</a>
        <a href={`/demo/attach?lang=${consoleLocale(state)}&as=${state.person}`}>{texts.atForm}</a>
        <a href="/demo/mail">{texts.mailPreview}</a>
        <a href="/openapi.json">{texts.apiDescription}</a>
      </nav>
    </div>
  )
}
