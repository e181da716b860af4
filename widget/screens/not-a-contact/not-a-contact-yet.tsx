import type { Me } from '../../api/contract.ts'
import { Heading } from '../../panel/components/heading.tsx'
import { usePanel } from '../../panel/use-panel.ts'
import { ContactManager } from '../contacts/contact-manager.tsx'

/** The primary owner may not open cases either until they are named; where contacts are kept here, one step does it. */
export function NotAContactYet({ me }: { me: Me }) {
  const { state, dispatch, t } = usePanel<'case' | 'contacts'>()
  const { list, change } = state.contacts
  const editable = list.status === 'ready' ? list.value.editable : me.contactsEditable
  const busy = change?.status === 'under-way'
  const { email, name } = me.contact
  return (
    <div class="screen">
      <Heading>{t('notContact.title')}</Heading>
      <p>{t(editable ? 'notContact.ownerText' : 'notContact.ownerTextElsewhere')}</p>
      {editable && (
        <div class="name-self">
          <button
            type="button"
            class="button button-primary"
            aria-disabled={busy}
            onClick={() => !busy && dispatch({ type: 'contact-named', email, name })}
          >
            {t('notContact.nameSelf')}
          </button>
          <p class="small">{t('notContact.nameSelfHint')}</p>
        </div>
      )}
      <ContactManager me={me} />
    </div>
  )
}
