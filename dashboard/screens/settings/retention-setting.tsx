import { useSpeech } from '../../i18n/use-speech.ts'
import { SettingForm } from './setting-form.tsx'
import { typedNumber } from './typed-number.ts'
import { type SettingProps, useSaving } from './use-saving.ts'
import { useTyped } from './use-typed.ts'

const [FEWEST_DAYS, MOST_DAYS] = [30, 3_650]

/** How long events are kept. */
export function RetentionSetting(props: SettingProps) {
  const { t } = useSpeech()
  const { value, from } = props.settings.eventRetentionDays
  const saving = useSaving(props)
  const [days, setDays] = useTyped(String(value))
  const number = typedNumber(days)
  const fits = number !== null && Number.isInteger(number) && number >= FEWEST_DAYS && number <= MOST_DAYS
  return (
    <SettingForm
      title={t('retention.title')}
      about={t('retention.about')}
      saving={saving}
      from={from}
      submit={fits ? () => void saving.save({ eventRetentionDays: number }) : null}
      problem={fits ? null : t('retention.refused', { least: FEWEST_DAYS, most: MOST_DAYS })}
      reset={() => void saving.save({ eventRetentionDays: null })}
    >
      <label class="field">
        {t('retention.days')}
        <input
          class="input input-short"
          inputMode="numeric"
          value={days}
          onInput={({ currentTarget }) => setDays(currentTarget.value)}
        />
      </label>
    </SettingForm>
  )
}
