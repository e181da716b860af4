import { useState } from 'preact/hooks'
import { isLanguage, LANGUAGES } from '../i18n/languages.ts'
import { useSpeech } from '../i18n/use-speech.ts'
import { applyScheme } from './color-scheme.ts'
import { preferences, SCHEMES, type Scheme } from './preferences.ts'

/** Language, and light or dark: kept on this device. */
export function LookSwitches() {
  const { t, language, speak } = useSpeech()
  const [scheme, setScheme] = useState(preferences.scheme)

  const choose = (chosen: Scheme) => {
    preferences.keepScheme(chosen)
    setScheme(chosen)
    applyScheme(chosen)
  }

  return (
    <div class="look">
      <label>
        <span class="small">{t('look.language')}</span>
        <select
          class="input"
          value={language}
          onChange={({ currentTarget: { value } }) => isLanguage(value) && speak(value)}
        >
          {Object.entries(LANGUAGES).map(([id, { name }]) => (
            <option key={id} value={id} lang={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="small">{t('look.scheme')}</span>
        <select
          class="input"
          value={scheme}
          onChange={({ currentTarget }) => {
            const chosen = SCHEMES.find((one) => one === currentTarget.value)
            if (chosen) choose(chosen)
          }}
        >
          {SCHEMES.map((one) => (
            <option key={one} value={one}>
              {t(`look.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
