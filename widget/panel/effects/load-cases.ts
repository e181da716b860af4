import { type HelpApiError, toHelpApiError } from '../../api/help-api-error.ts'
import { LOADING, type Loadable } from '../state/loadable.ts'
import type { PanelState } from '../state/panel-state.ts'
import { shownScreen } from '../state/screen.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'

/** Fetches the person's cases, or one of them, each time they look: support may have been at work. */
export function loadCases({ store, api }: EffectParts): Effect {
  async function loadList() {
    const owner = store.state().owner
    const tell = (cases: PanelState['cases']) => {
      if (store.state().owner === owner) store.dispatch({ type: 'cases-changed', cases })
    }
    if (store.state().cases.status !== 'ready') tell(LOADING)
    tell(await outcome(api.cases().then(({ cases }) => cases)))
  }

  async function loadOne(number: string) {
    const owner = store.state().owner
    const tell = (caseDetail: PanelState['caseDetail']) => {
      const { screen, owner: present } = store.state()
      const wanted = screen.name === 'case-detail' && screen.number === number && present === owner
      if (wanted) store.dispatch({ type: 'case-detail-changed', caseDetail })
    }
    tell(LOADING)
    tell(await outcome(api.case(number)))
  }

  async function outcome<T>(loading: Promise<T>): Promise<Loadable<T>> {
    const { owner } = store.state()
    try {
      return { status: 'ready', value: await loading }
    } catch (caught) {
      const error: HelpApiError = toHelpApiError(caught)
      if (error.kind === 'identity' && store.state().owner === owner)
        store.dispatch({ type: 'identity-lost' })
      return { status: 'failed', error }
    }
  }

  return (action, before, after) => {
    const shown = shownScreen(after.screen, after.person)
    const arrived = after.screen !== before.screen || shown !== shownScreen(before.screen, before.person)
    const again = action.type === 'retried'
    if (shown === 'my-cases' && (arrived || (again && after.cases.status === 'failed'))) loadList()
    if (after.screen.name === 'case-detail' && shown === 'case-detail') {
      if (arrived || (again && after.caseDetail.status === 'failed')) loadOne(after.screen.number)
    }
  }
}
