import { contactsApi } from '../../api/contacts-api.ts'
import { manageContacts } from '../../panel/effects/manage-contacts.ts'
import type { PanelPart } from '../../panel/parts/panel-part.ts'
import { reduceContacts } from '../../panel/state/reduce-contacts.ts'
import notAContact from '../not-a-contact/not-a-contact.css?inline'
import { NotAContactScreen } from '../not-a-contact/not-a-contact-screen.tsx'
import contacts from './contacts.css?inline'
import { ContactsScreen } from './contacts-screen.tsx'

/** Who may open cases: named by the primary owner, in either place. */
export const part: PanelPart = {
  screens: { contacts: ContactsScreen, 'not-a-contact': NotAContactScreen },
  styles: [contacts, notAContact],
  api: contactsApi,
  reduce: (state, action) => ({ contacts: reduceContacts(state.contacts, action) }),
  effects: [manageContacts],
}
