import { useSpeech } from '../../i18n/use-speech.ts'
import { SettingForm } from './setting-form.tsx'
import { typedNumber } from './typed-number.ts'
import { type SettingProps, useSaving } from './use-saving.ts'
import { useTyped } from './use-typed.ts'

const MOST = 1_000_000
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** What a case costs: the overview's savings are made of it. */
export function CostSetting(props: SettingProps) {
  const { t } = useSpeech()
  const { value, from } = props.settings.costPerCase
  const saving = useSaving(props)
  const [amount, setAmount] = useTyped(value ? String(value.amount) : '')
  const [currency, setCurrency] = useTyped(value?.currency ?? 'EUR')
  const number = typedNumber(amount)
  const fits = number !== null && number > 0 && number <= MOST && CURRENCIES.has(currency)
  // Where none has been set, an empty field is how it begins.
  const wanted = amount.trim() !== '' || value !== null
  return (
    <SettingForm
      title={t('cost.title')}
      about={t('cost.about')}
      saving={saving}
      from={from}
      submit={fits ? () => void saving.save({ costPerCase: { amount: number, currency } }) : null}
      problem={wanted && !fits ? t('cost.refused') : null}
      reset={() => void saving.save({ costPerCase: null })}
    >
      <div class="row">
        <label class="field">
          {t('cost.amount')}
          <input
            class="input input-short"
            inputMode="decimal"
            value={amount}
            onInput={({ currentTarget }) => setAmount(currentTarget.value)}
          />
        </label>
        <label class="field">
          {t('cost.currency')}
          <input
            class="input input-short"
            maxLength={3}
            spellcheck={false}
            value={currency}
            onInput={({ currentTarget }) => setCurrency(currentTarget.value.toUpperCase())}
          />
        </label>
      </div>
    </SettingForm>
  )
}
