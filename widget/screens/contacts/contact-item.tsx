import { useEffect, useRef } from 'preact/hooks'
import type { ContactList } from '../../api/contract.ts'
import { formatDay } from '../../i18n/format-instant.ts'
import { Icon } from '../../panel/components/icon.tsx'
import { usePanel } from '../../panel/use-panel.ts'

interface ContactItemProps {
  contact: ContactList['contacts'][number]
  isMe: boolean
  editable: boolean
  /** It is being asked whether to remove them. */
  removing: boolean
  ask(): void
  keep(): void
}

/** A technical contact: who it is, since when, and the way to remove them. */
export function ContactItem({ contact, isMe, editable, removing, ask, keep }: ContactItemProps) {
  const { t, locale } = usePanel<'case' | 'contacts'>()
  const { email, name, namedAt } = contact
  const who = name ?? email
  return (
    <li>
      <div class="contact">
        <p class="contact-who">
          <bdi class="strong">{who}</bdi>
          {isMe && ` (${t('contacts.you')})`}
          {name && (
            <span class="small">
              <bdi>{email}</bdi>
            </span>
          )}
          {namedAt && <span class="small">{t('contacts.since', { day: formatDay(namedAt, locale) })}</span>}
        </p>
        {editable && !removing && (
          <button
            type="button"
            class="icon-button"
            aria-label={t('contacts.remove', { who })}
            data-removes={email}
            onClick={ask}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      {editable && removing && <ConfirmRemoval who={who} email={email} isMe={isMe} keep={keep} />}
    </li>
  )
}

interface ConfirmRemovalProps {
  who: string
  email: string
  isMe: boolean
  keep(): void
}

const QUESTION = 'guichet-confirm-removal'

/** What it means to remove them, before it is done. */
function ConfirmRemoval({ who, email, isMe, keep }: ConfirmRemovalProps) {
  const { state, dispatch, t } = usePanel<'case' | 'contacts'>()
  const question = useRef<HTMLParagraphElement>(null)
  useEffect(() => question.current?.focus(), [])
  const busy = state.contacts.change?.status === 'under-way'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and this asks for a decision.
    <div class="notice confirm-removal" role="group" aria-labelledby={QUESTION}>
      <div class="notice-body">
        <p ref={question} id={QUESTION} class="notice-title" tabindex={-1}>
          {isMe ? t('contacts.removeMeTitle') : t('contacts.removeTitle', { who })}
        </p>
        <p>{isMe ? t('contacts.removeMeText') : t('contacts.removeText')}</p>
        <div class="row">
          <button
            type="button"
            class="button button-primary"
            aria-disabled={busy}
            onClick={() => !busy && dispatch({ type: 'contact-removed', email })}
          >
            {busy ? t('contacts.removing') : t('contacts.removeConfirm')}
          </button>
          <button type="button" class="button" onClick={keep}>
            {t('contacts.keep')}
          </button>
        </div>
      </div>
    </div>
  )
}
