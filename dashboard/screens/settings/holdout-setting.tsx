import { useSpeech } from '../../i18n/use-speech.ts'
import { SettingForm } from './setting-form.tsx'
import { type SettingProps, useSaving } from './use-saving.ts'
import { useTyped } from './use-typed.ts'

const MOST_PERCENT = 50

/** Which share of accounts gets no links by themselves. */
export function HoldoutSetting(props: SettingProps) {
  const { t } = useSpeech()
  const { value, from } = props.settings.holdout
  const saving = useSaving(props)
  const [percent, setPercent] = useTyped(String(Math.round(value * 1000) / 10))
  const number = Number(percent.replace(',', '.'))
  const fits = percent.trim() !== '' && number >= 0 && number <= MOST_PERCENT
  return (
    <SettingForm
      title={t('holdout.title')}
      about={t('holdout.about')}
      saving={saving}
      from={from}
      submit={fits ? () => void saving.save({ holdout: number / 100 }) : null}
      problem={fits ? null : t('holdout.refused')}
      reset={() => void saving.save({ holdout: null })}
    >
      <label class="field">
        {t('holdout.share')}
        <input
          class="input input-short"
          inputMode="decimal"
          value={percent}
          onInput={({ currentTarget }) => setPercent(currentTarget.value)}
        />
      </label>
      <p class="small">{t(number === 0 ? 'holdout.none' : 'holdout.some')}</p>
    </SettingForm>
  )
}
