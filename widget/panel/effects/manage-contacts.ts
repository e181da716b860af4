import type { ContactList } from '../../api/contract.ts'
import { toHelpApiError } from '../../api/help-api-error.ts'
import { LOADING } from '../state/loadable.ts'
import type { PanelState } from '../state/panel-state.ts'
import { shownScreen } from '../state/screen.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'

/** Lists, names and removes the account's technical contacts, for its primary owner. */
export function manageContacts({ store, api }: EffectParts): Effect {
  async function change(call: () => Promise<ContactList>) {
    const owner = store.state().owner
    try {
      const { contacts } = await call()
      if (store.state().owner !== owner) return
      store.dispatch({ type: 'contacts-changed', list: { status: 'ready', value: contacts } })
    } catch (caught) {
      if (store.state().owner !== owner) return
      const error = toHelpApiError(caught)
      if (error.kind === 'identity') store.dispatch({ type: 'identity-lost' })
      else if (store.state().contacts.list.status === 'loading') {
        store.dispatch({ type: 'contacts-changed', list: { status: 'failed', error } })
      } else store.dispatch({ type: 'contact-change-failed', error })
    }
  }

  function list() {
    store.dispatch({ type: 'contacts-changed', list: LOADING })
    change(() => api.contacts())
  }

  return (action, _before, after) => {
    if (action.type === 'contact-named') change(() => api.nameContact(action.email))
    if (action.type === 'contact-removed') change(() => api.removeContact(action.email))
    const { status } = after.contacts.list
    if (needsList(after) && (status === 'idle' || (status === 'failed' && action.type === 'retried'))) list()
  }
}

function needsList({ screen, person }: PanelState): boolean {
  if (person.status !== 'known' || !person.me.primaryOwner) return false
  const shown = shownScreen(screen, person)
  return shown === 'contacts' || shown === 'not-a-contact'
}
