import { useEffect, useId, useState } from 'preact/hooks'
import type { Me } from '../../api/contract.ts'
import { FieldError } from '../../panel/components/field-error.tsx'
import { Icon } from '../../panel/components/icon.tsx'
import { LoadFailure } from '../../panel/components/load-failure.tsx'
import { Skeleton } from '../../panel/components/skeleton.tsx'
import { useLaterPanel } from '../../panel/panel-context.ts'

/** The account's technical contacts: listed, named and removed by its primary owner. `titled`: with a heading to see. */
export function ContactManager({ me, titled = true }: { me: Me; titled?: boolean }) {
  const { state, dispatch, t } = useLaterPanel()
  const { list, changing, error } = state.contacts

  return (
    <section class="contacts" aria-labelledby="guichet-contacts">
      <h3 id="guichet-contacts" class={titled ? 'subheading' : 'unseen'}>
        {t('contacts.title')}
      </h3>
      {me.account && <p class="small">{t('contacts.text', { account: me.account.name })}</p>}
      {list.status === 'failed' && <LoadFailure error={list.error} text={t('contacts.failed')} />}
      {list.status === 'loading' && <Skeleton lines={2} />}
      {list.status === 'ready' && list.value.length === 0 && <p>{t('contacts.none')}</p>}
      {list.status === 'ready' && (
        <ul class="contact-list" aria-live="polite" aria-relevant="additions">
          {list.value.map(({ email }) => (
            <li key={email}>
              <span>
                {email} {email === me.contact.email && <span class="small">({t('contacts.you')})</span>}
              </span>
              <button
                type="button"
                class="icon-button"
                aria-label={t('contacts.remove', { email })}
                aria-disabled={changing !== null}
                onClick={() => changing === null && dispatch({ type: 'contact-removed', email })}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <NameContact />
      {error && (
        <p class="field-error" role="alert">
          {error.kind === 'refused' ? t('contacts.invalid') : t('failure.load')}
        </p>
      )}
    </section>
  )
}

function NameContact() {
  const { state, dispatch, t } = useLaterPanel()
  const id = useId()
  const [email, setEmail] = useState('')
  const [invalid, setInvalid] = useState(false)
  const busy = state.contacts.changing !== null

  function name(event: Event) {
    event.preventDefault()
    const wellFormed = /^\S+@\S+\.\S+$/.test(email.trim())
    setInvalid(!wellFormed)
    if (!wellFormed || busy) return
    dispatch({ type: 'contact-named', email: email.trim() })
  }

  // Only once it is named: what was typed outlives a failure.
  const { list } = state.contacts
  useEffect(() => {
    const named = list.status === 'ready' && list.value.some((each) => isSameAddress(each.email, email))
    if (named) setEmail('')
  }, [list])

  return (
    <form class="field" noValidate onSubmit={name}>
      <label for={id}>{t('contacts.name')}</label>
      <div class="row row-tight">
        <input
          id={id}
          class="input"
          type="email"
          autocomplete="off"
          placeholder={t('contacts.email')}
          value={email}
          aria-invalid={invalid}
          aria-describedby={`${id}-error`}
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
        <button type="submit" class="button" aria-disabled={busy}>
          {t('contacts.add')}
        </button>
      </div>
      <FieldError id={`${id}-error`} text={invalid ? t('contacts.invalid') : null} />
    </form>
  )
}

function isSameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.trim().toLowerCase()
}
