import type { Action } from './action.ts'
import { reduceContactChange } from './contact-change.ts'
import { NO_CONTACTS } from './late-state.ts'
import type { Contacts } from './panel-state.ts'

/** The account's technical contacts, for its primary owner. */
export function reduceContacts({ list, change }: Contacts, action: Action): Contacts {
  if (action.type === 'logged-out') return NO_CONTACTS
  // What came of a change is news for whoever saw it happen.
  if (action.type === 'contacts-wanted') return { list, change: null }
  return { list: reduceList(list, action), change: reduceContactChange(change, list, action) }
}

function reduceList(list: Contacts['list'], action: Action): Contacts['list'] {
  switch (action.type) {
    case 'contacts-changed':
      return action.list
    case 'contact-change-done':
      return { status: 'ready', value: action.list }
    default:
      return list
  }
}
