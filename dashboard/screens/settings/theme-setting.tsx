import type { StaffSiteSettings } from '../../api/contract.ts'
import { useSpeech } from '../../i18n/use-speech.ts'
import { SettingForm } from './setting-form.tsx'
import { type SettingProps, useSaving } from './use-saving.ts'
import { useTyped } from './use-typed.ts'

type Theme = NonNullable<StaffSiteSettings['theme']['value']>

const SCHEMES = ['auto', 'light', 'dark', 'contrast'] as const
/** What the widget has where nobody says (widget/panel/styles/tokens.css). */
const OWN: Theme = { scheme: 'auto', accent: null, accentDark: null, radiusPx: null }
const OWN_ACCENTS = { accent: '#0b6157', accentDark: '#7bd6c8' } as const
const OWN_RADIUS = 18

/** How the widget looks where the host page does not say. */
export function ThemeSetting(props: SettingProps) {
  const { t } = useSpeech()
  const { value, from } = props.settings.theme
  const saving = useSaving(props)
  const [theme, setTheme] = useTyped<Theme>(value ?? OWN)
  const radius = theme.radiusPx ?? OWN_RADIUS
  return (
    <SettingForm
      title={t('theme.title')}
      about={t('theme.about')}
      saving={saving}
      from={from}
      submit={() => void saving.save({ theme })}
      reset={() => void saving.save({ theme: null })}
    >
      <label class="field">
        {t('theme.scheme')}
        <select
          class="input"
          value={theme.scheme}
          onChange={({ currentTarget }) => {
            const scheme = SCHEMES.find((one) => one === currentTarget.value)
            if (scheme) setTheme({ ...theme, scheme })
          }}
        >
          {SCHEMES.map((scheme) => (
            <option key={scheme} value={scheme}>
              {t(`theme.${scheme}`)}
            </option>
          ))}
        </select>
      </label>
      <div class="row">
        {(['accent', 'accentDark'] as const).map((name) => (
          <label key={name} class="field">
            {t(`theme.${name}`)}
            <input
              class="input input-color"
              type="color"
              value={theme[name] ?? OWN_ACCENTS[name]}
              onInput={({ currentTarget }) => setTheme({ ...theme, [name]: currentTarget.value })}
            />
          </label>
        ))}
        <label class="field">
          {t('theme.radius')}
          <input
            class="input"
            type="range"
            min={0}
            max={32}
            value={radius}
            onInput={({ currentTarget }) => setTheme({ ...theme, radiusPx: Number(currentTarget.value) })}
          />
        </label>
      </div>
      <div class="theme-samples" aria-hidden="true">
        {(['accent', 'accentDark'] as const).map((name) => (
          <div key={name} class={`theme-sample theme-sample-${name}`} style={{ borderRadius: `${radius}px` }}>
            <span
              style={{ background: theme[name] ?? OWN_ACCENTS[name], borderRadius: `${radius * 0.6}px` }}
            />
          </div>
        ))}
      </div>
    </SettingForm>
  )
}
