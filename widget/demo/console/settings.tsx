import { useState } from 'preact/hooks'
import type { ConsoleTexts } from './console-texts.ts'

export function Settings({ texts }: { texts: ConsoleTexts }) {
  const [saved, setSaved] = useState(false)
  return (
    <section id="settings" class="card" aria-labelledby="settings-title">
      <h2 id="settings-title">{texts.sections.settings}</h2>
      <form
        class="settings"
        onChange={() => setSaved(false)}
        onSubmit={(event) => {
          event.preventDefault()
          setSaved(true)
        }}
      >
        <label>
          <span>{texts.settings.languageOfContent}</span>
          <select name="content-language" defaultValue="fr">
            <option value="fr">Français</option>
            <option value="en">English</option>
            <option value="de">Deutsch</option>
            <option value="es">Español</option>
          </select>
        </label>
        <label>
          <span>{texts.settings.schedule}</span>
          <select name="schedule" defaultValue="daily">
            {Object.entries(texts.settings.schedules).map(([id, title]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label class="check">
          <input type="checkbox" name="typo-tolerance" defaultChecked aria-describedby="typo-hint" />
          <span>{texts.settings.typoTolerance}</span>
        </label>
        <p id="typo-hint" class="hint">
          {texts.settings.typoHint}
        </p>
        <label>
          <span>{texts.settings.origins}</span>
          <textarea
            name="origins"
            rows={3}
            aria-describedby="origins-hint"
            defaultValue={'https://www.maison-aubier.example\nhttps://journal.maison-aubier.example'}
          />
        </label>
        <p id="origins-hint" class="hint">
          {texts.settings.originsHint}
        </p>
        <div class="actions">
          <button type="submit">{texts.settings.save}</button>
          <span role="status">{saved ? texts.settings.saved : ''}</span>
        </div>
      </form>
    </section>
  )
}
