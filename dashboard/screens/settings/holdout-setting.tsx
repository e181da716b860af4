import { useSpeech } from '../../i18n/use-speech.ts'
import { SettingForm } from './setting-form.tsx'
import { typedNumber } from './typed-number.ts'
import { type SettingProps, useSaving } from './use-saving.ts'
import { useTyped } from './use-typed.ts'

const MOST_PERCENT = 50

/** Which share of accounts gets no links by themselves. */
export function HoldoutSetting(props: SettingProps) {
  const { t } = useSpeech()
  const { value, from } = props.settings.holdout
  const saving = useSaving(props)
  const [percent, setPercent] = useTyped(String(Math.round(value * 10_000) / 100))
  const number = typedNumber(percent)
  const fits = number !== null && number <= MOST_PERCENT
  return (
    <SettingForm
      title={t('holdout.title')}
      about={t('holdout.about')}
      saving={saving}
      from={from}
      submit={fits ? () => void saving.save({ holdout: Math.round(number * 100) / 10_000 }) : null}
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
