import { useState } from 'preact/hooks'
import { FieldError } from '../../panel/components/field-error.tsx'
import { usePanel } from '../../panel/use-panel.ts'
import { codeFailure } from './code-failure.ts'

const FIELD = 'guichet-code-address'

export function AddressStep() {
  const { state, dispatch, t } = usePanel<'case' | 'code'>()
  const { email: known, pending, error } = state.emailCode
  const [email, setEmail] = useState(known)
  const [invalid, setInvalid] = useState(false)
  const problem = invalid ? t('code.addressInvalid') : error && t(codeFailure(error))

  return (
    <form
      class="field"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const address = email.trim()
        const wellFormed = /^\S+@\S+\.\S+$/.test(address)
        setInvalid(!wellFormed)
        if (wellFormed && !pending) dispatch({ type: 'code-wanted', email: address })
      }}
    >
      <label for={FIELD}>{t('code.address')}</label>
      <p id={`${FIELD}-hint`} class="small">
        {t('code.addressHint')}
      </p>
      <input
        id={FIELD}
        class="input"
        type="email"
        dir="ltr"
        autocomplete="email"
        value={email}
        aria-invalid={problem !== null}
        aria-describedby={`${FIELD}-hint ${FIELD}-error`}
        onInput={(event) => setEmail(event.currentTarget.value)}
      />
      <div role="alert">
        <FieldError id={`${FIELD}-error`} text={problem} />
      </div>
      <button type="submit" class="button button-primary" aria-disabled={pending}>
        {t(pending ? 'code.sending' : 'code.send')}
      </button>
    </form>
  )
}
