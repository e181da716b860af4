import { useEffect, useRef, useState } from 'preact/hooks'
import { FieldError } from '../../panel/components/field-error.tsx'
import { usePanel } from '../../panel/use-panel.ts'
import { codeFailure } from './code-failure.ts'

const FIELD = 'guichet-code'

export function CodeStep() {
  const { state, dispatch, t } = usePanel<'case' | 'code'>()
  const { email, pending, codes, error } = state.emailCode
  const [code, setCode] = useState('')
  const [short, setShort] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const problem = short ? t('code.short') : error && t(codeFailure(error))
  useEffect(() => input.current?.focus(), [])
  useEffect(() => {
    // Wrong: to be typed over.
    if (error) input.current?.select()
  }, [error])

  return (
    <form
      class="field"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const complete = /^\d{6}$/.test(code.replaceAll(/[\s-]/g, ''))
        setShort(!complete)
        if (complete && !pending) dispatch({ type: 'code-entered', code })
      }}
    >
      <p role="status">{t(codes > 1 ? 'code.anotherSent' : 'code.sent', { email })}</p>
      <label for={FIELD}>{t('code.code')}</label>
      <input
        ref={input}
        id={FIELD}
        class="input code-input"
        // Not a number: zeros at the front count, and a code may be pasted with a space in it.
        type="text"
        dir="ltr"
        inputMode="numeric"
        autocomplete="one-time-code"
        value={code}
        aria-invalid={problem !== null}
        aria-describedby={`${FIELD}-error`}
        onInput={(event) => setCode(event.currentTarget.value)}
      />
      <div role="alert">
        <FieldError id={`${FIELD}-error`} text={problem} />
      </div>
      <button type="submit" class="button button-primary" aria-disabled={pending}>
        {t(pending ? 'code.checking' : 'code.enter')}
      </button>
      <div class="row">
        <button
          type="button"
          class="button-quiet"
          aria-disabled={pending}
          onClick={() => !pending && dispatch({ type: 'code-wanted', email })}
        >
          {t('code.another')}
        </button>
        <button
          type="button"
          class="button-quiet"
          onClick={() => dispatch({ type: 'another-address-wanted' })}
        >
          {t('code.anotherAddress')}
        </button>
      </div>
    </form>
  )
}
