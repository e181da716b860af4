import type { ContactList } from '../../api/contract.ts'
import { type HelpApiError, toHelpApiError } from '../../api/help-api-error.ts'
import { latestOnly, SUPERSEDED } from '../latest-only.ts'
import { LOADING } from '../state/loadable.ts'
import type { PanelState } from '../state/panel-state.ts'
import { shownScreen } from '../state/screen.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'

/** Lists, names and removes the account's technical contacts, for its primary owner. */
export function manageContacts({ store, api }: EffectParts): Effect {
  const latestList = latestOnly()

  async function change(call: () => Promise<ContactList>) {
    try {
      const list = await call()
      // A list that is still on its way is from before the change.
      latestList.cancel()
      store.dispatch({ type: 'contact-change-done', list })
    } catch (caught) {
      const error = toHelpApiError(caught)
      store.dispatch({ type: 'contact-change-failed', error })
      if (error.kind === 'identity') store.dispatch({ type: 'identity-lost' })
      // Somebody else, or another place, has been at work: what is shown is not how it stands.
      else if (error.kind === 'refused') load()
    }
  }

  async function load() {
    const held = store.state().contacts.list.status === 'ready'
    if (!held) store.dispatch({ type: 'contacts-changed', list: LOADING })
    try {
      const value = await latestList.run(() => api.contacts())
      if (value !== SUPERSEDED) store.dispatch({ type: 'contacts-changed', list: { status: 'ready', value } })
    } catch (caught) {
      listFailed(toHelpApiError(caught), held)
    }
  }

  function listFailed(error: HelpApiError, held: boolean) {
    if (!held) store.dispatch({ type: 'contacts-changed', list: { status: 'failed', error } })
    if (error.kind === 'identity') store.dispatch({ type: 'identity-lost' })
  }

  return (action, before, after) => {
    if (after.seat !== before.seat) latestList.cancel()
    const busy = before.contacts.change?.status === 'under-way'
    if (action.type === 'contact-named' && !busy) change(() => api.nameContact(action.email, action.name))
    if (action.type === 'contact-removed' && !busy) change(() => api.removeContact(action.email))
    if (!needsList(after)) return
    const { status } = after.contacts.list
    const arrived = after.screen !== before.screen
    if (status === 'idle' || arrived || (status === 'failed' && action.type === 'retried')) load()
  }
}

function needsList({ screen, person }: PanelState): boolean {
  if (person.status !== 'known' || !person.me.primaryOwner) return false
  const shown = shownScreen(screen, person)
  return shown === 'contacts' || shown === 'not-a-contact'
}
