import type { Action } from './action.ts'
import { type Contacts, NO_CONTACTS } from './panel-state.ts'

/** The account's technical contacts, for its primary owner. */
export function reduceContacts(contacts: Contacts, action: Action): Contacts {
  switch (action.type) {
    case 'contact-named':
    case 'contact-removed':
      return { ...contacts, changing: action.email, error: null }
    case 'contacts-changed':
      return { list: action.list, changing: null, error: null }
    case 'contact-change-failed':
      return { ...contacts, changing: null, error: action.error }
    case 'logged-out':
      return NO_CONTACTS
    default:
      return contacts
  }
}
