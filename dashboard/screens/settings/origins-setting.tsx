import { useSpeech } from '../../i18n/use-speech.ts'
import { SettingForm } from './setting-form.tsx'
import { type SettingProps, useSaving } from './use-saving.ts'
import { useTyped } from './use-typed.ts'

/** From which pages the widget may ask. */
export function OriginsSetting(props: SettingProps) {
  const { t } = useSpeech()
  const { value, from } = props.settings.origins
  const saving = useSaving(props)
  const [text, setText] = useTyped(value === 'loopback' ? '' : value.join('\n'))
  const origins = text.split(/\s+/).filter(Boolean)
  const wrong = origins.find((origin) => !isOrigin(origin))
  return (
    <SettingForm
      title={t('origins.title')}
      about={t('origins.about')}
      saving={saving}
      from={from}
      submit={origins.length > 0 && wrong === undefined ? () => void saving.save({ origins }) : null}
      problem={problem()}
      reset={() => void saving.save({ origins: null })}
    >
      {value === 'loopback' && <p>{t('origins.loopback')}</p>}
      <label class="field">
        {t('origins.list')}
        <textarea
          class="input code-input"
          rows={4}
          spellcheck={false}
          placeholder="https://app.example.com"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
    </SettingForm>
  )

  function problem(): string | null {
    if (wrong !== undefined) return t('origins.refused', { origin: wrong })
    return origins.length === 0 && value !== 'loopback' ? t('origins.missing') : null
  }
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text
}
