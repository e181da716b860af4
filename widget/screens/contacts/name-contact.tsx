import { useEffect, useState } from 'preact/hooks'
import { LIMITS } from '../../api/contract.ts'
import { FieldError } from '../../panel/components/field-error.tsx'
import { isSameAddress } from '../../panel/state/contact-change.ts'
import { usePanel } from '../../panel/use-panel.ts'

const ID = 'guichet-name-contact'

/** The primary owner names a person by their address; the name is for those who read the list. */
export function NameContact() {
  const { state, dispatch, t } = usePanel<'case' | 'contacts'>()
  const [email, setEmail] = useState('')
  const [name, setName] = useState('')
  const [invalid, setInvalid] = useState(false)
  const { change } = state.contacts
  const busy = change?.status === 'under-way'

  function submit(event: Event) {
    event.preventDefault()
    const wellFormed = /^\S+@\S+\.\S+$/.test(email.trim())
    setInvalid(!wellFormed)
    if (!wellFormed || busy) return
    dispatch({ type: 'contact-named', email: email.trim(), name: name.trim() || null })
  }

  // Only once they are named: what was typed outlives a failure.
  useEffect(() => {
    if (change?.kind === 'removed' || change?.status !== 'done' || !isSameAddress(change.email, email)) return
    setEmail('')
    setName('')
  }, [change])

  return (
    <form class="name-contact" noValidate onSubmit={submit} aria-labelledby={`${ID}-title`}>
      <h4 id={`${ID}-title`} class="name-contact-title">
        {t('contacts.name')}
      </h4>
      <p class="small">{t('contacts.told')}</p>
      <div class="field">
        <label for={`${ID}-email`}>{t('contacts.email')}</label>
        <input
          id={`${ID}-email`}
          class="input"
          type="email"
          dir="ltr"
          autocomplete="off"
          value={email}
          aria-invalid={invalid}
          aria-describedby={`${ID}-error`}
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
        <FieldError id={`${ID}-error`} text={invalid ? t('contacts.invalid') : null} />
      </div>
      <div class="field">
        <label for={`${ID}-name`}>{t('contacts.personName')}</label>
        <input
          id={`${ID}-name`}
          class="input"
          dir={name ? 'auto' : undefined}
          autocomplete="off"
          maxLength={LIMITS.personNameCharacters}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <button type="submit" class="button" aria-disabled={busy}>
        {busy && change.kind === 'named' ? t('contacts.adding') : t('contacts.add')}
      </button>
    </form>
  )
}
