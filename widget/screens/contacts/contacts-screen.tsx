import type { Me } from '../../api/contract.ts'
import { Heading } from '../../panel/components/heading.tsx'
import { useLaterPanel } from '../../panel/panel-context.ts'
import { ContactManager } from './contact-manager.tsx'

/** The technical contacts, for a primary owner who is one already. */
export function ContactsScreen({ me }: { me: Me }) {
  const { t } = useLaterPanel()
  return (
    <div class="screen">
      <Heading>{t('contacts.title')}</Heading>
      <ContactManager me={me} titled={false} />
    </div>
  )
}
