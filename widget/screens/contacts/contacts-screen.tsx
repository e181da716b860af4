import { Heading } from '../../panel/components/heading.tsx'
import type { KnownPerson } from '../../panel/state/panel-state.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { ContactManager } from './contact-manager.tsx'

/** The technical contacts, for a primary owner; another may have taken their place while they looked. */
export function ContactsScreen({ person: { me } }: { person: KnownPerson }) {
  const { t } = usePanel<'case' | 'contacts'>()
  return (
    <div class="screen">
      <Heading>{t('contacts.title')}</Heading>
      {me.primaryOwner ? <ContactManager me={me} titled={false} /> : <p>{t('contacts.notOwner')}</p>}
    </div>
  )
}
