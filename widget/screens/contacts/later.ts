import type { Me } from '../../api/contract.ts'
import type { LaterModule } from '../../panel/components/later-screen.tsx'
import notAContact from '../not-a-contact/not-a-contact.css?inline'
import { NotAContactScreen } from '../not-a-contact/not-a-contact-screen.tsx'
import contacts from './contacts.css?inline'
import { ContactsScreen } from './contacts-screen.tsx'

const styles = [contacts, notAContact].join('\n')

/** Who may open cases: named by the primary owner, in either place. */
export const later: { contacts: LaterModule<{ me: Me }>; notAContact: LaterModule<{ me: Me }> } = {
  contacts: { Screen: ContactsScreen, styles },
  notAContact: { Screen: NotAContactScreen, styles },
}
