import type { ConsoleState } from './console-state.ts'
import type { ConsoleTexts } from './console-texts.ts'
import { PEOPLE, type Person } from './guichet-host.ts'

interface DemoBarProps {
  state: ConsoleState
  change: (part: Partial<ConsoleState>) => void
  texts: ConsoleTexts
}

/** What belongs to the demo and not to the console: who is signed in, the language, and where mail and API are. */
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
          value={state.locale}
          onChange={(event) => change({ locale: event.currentTarget.value as ConsoleState['locale'] })}
        >
          <option value="en">English</option>
          <option value="fr">Français</option>
        </select>
      </label>
      <nav aria-label={texts.demo}>
        <a href={`/demo/theming?lang=${state.locale}`}>{texts.theming}</a>
        <a href="/demo/mail">{texts.mailPreview}</a>
        <a href="/openapi.json">{texts.apiDescription}</a>
      </nav>
    </div>
  )
}
