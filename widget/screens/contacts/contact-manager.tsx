import { useEffect, useRef, useState } from 'preact/hooks'
import type { Me } from '../../api/contract.ts'
import { LoadFailure } from '../../panel/components/load-failure.tsx'
import { Skeleton } from '../../panel/components/skeleton.tsx'
import { isSameAddress } from '../../panel/state/contact-change.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { ContactItem } from './contact-item.tsx'
import { contactsFailure } from './contacts-failure.ts'
import { KeptElsewhere } from './kept-elsewhere.tsx'
import { NameContact } from './name-contact.tsx'
import { WhatCameOfIt } from './what-came-of-it.tsx'

/** The account's technical contacts: listed, named and removed by its primary owner. `titled`: with a heading to see. */
export function ContactManager({ me, titled = true }: { me: Me; titled?: boolean }) {
  const { state, t } = usePanel<'case' | 'contacts'>()
  const { list, change } = state.contacts
  const editable = list.status === 'ready' ? list.value.editable : me.contactsEditable
  const [removing, setRemoving] = useState<string | null>(null)
  const contacts = useRef<HTMLUListElement>(null)

  const removed = change?.kind === 'removed' && change.status !== 'under-way'
  useEffect(() => {
    if (removed) setRemoving(null)
  }, [removed])

  /** Back to the button that the question came from. */
  function keep() {
    const asked = removing
    setRemoving(null)
    requestAnimationFrame(() => {
      const buttons = contacts.current?.querySelectorAll<HTMLElement>('[data-removes]') ?? []
      for (const button of buttons) if (button.dataset.removes === asked) button.focus()
    })
  }

  return (
    <section class="contacts" aria-labelledby="guichet-contacts">
      <h3 id="guichet-contacts" class={titled ? 'subheading' : 'unseen'}>
        {t('contacts.title')}
      </h3>
      {me.account && <p class="small">{t('contacts.text', { account: me.account.name })}</p>}
      {!editable && <KeptElsewhere />}
      {list.status === 'failed' && <LoadFailure error={list.error} text={t(contactsFailure(list.error))} />}
      {(list.status === 'loading' || list.status === 'idle') && <Skeleton lines={2} />}
      {list.status === 'ready' && list.value.contacts.length === 0 && <p>{t('contacts.none')}</p>}
      {list.status === 'ready' && (
        <ul ref={contacts} class="contact-list">
          {list.value.contacts.map((contact) => (
            <ContactItem
              key={contact.email}
              contact={contact}
              isMe={isSameAddress(contact.email, me.contact.email)}
              editable={editable}
              removing={removing === contact.email}
              ask={() => setRemoving(contact.email)}
              keep={keep}
            />
          ))}
        </ul>
      )}
      <WhatCameOfIt />
      {editable && <NameContact />}
    </section>
  )
}
