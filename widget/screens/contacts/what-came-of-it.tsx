import { Icon } from '../../panel/components/icon.tsx'
import { Notice } from '../../panel/components/notice.tsx'
import type { ContactChange } from '../../panel/state/contact-change.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { contactsFailure } from './contacts-failure.ts'

const DONE = {
  named: 'contacts.named',
  'named-before': 'contacts.namedBefore',
  removed: 'contacts.removed',
} as const

/** What came of the last change. The places are there before the text, so that it is read out. */
export function WhatCameOfIt() {
  const { change } = usePanel<'case' | 'contacts'>().state.contacts
  return (
    <div>
      <div role="status">{change?.status === 'done' && <Done change={change} />}</div>
      <div role="alert">{change?.error && <Failed error={change.error} />}</div>
    </div>
  )
}

function Done({ change: { kind, name, email } }: { change: ContactChange }) {
  const { t } = usePanel<'case' | 'contacts'>()
  return (
    <p class="contact-done">
      <Icon name="check" />
      <span>{t(DONE[kind], { who: name ?? email })}</span>
    </p>
  )
}

function Failed({ error }: { error: NonNullable<ContactChange['error']> }) {
  const { t } = usePanel<'case' | 'contacts'>()
  return (
    <Notice tone="warning" icon="warning">
      <p>{t(contactsFailure(error))}</p>
      {error.requestId && <p class="small">{t('failure.reference', { id: error.requestId })}</p>}
    </Notice>
  )
}
