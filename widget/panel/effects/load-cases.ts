import { type HelpApiError, toHelpApiError } from '../../api/help-api-error.ts'
import { latestOnly, SUPERSEDED } from '../latest-only.ts'
import { LOADING, type Loadable } from '../state/loadable.ts'
import type { PanelState } from '../state/panel-state.ts'
import { shownScreen } from '../state/screen.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'

/** Fetches the person's cases, or one of them, each time they look: support may have been at work. */
export function loadCases({ store, api }: EffectParts): Effect {
  const latestList = latestOnly()
  const latestCase = latestOnly()

  async function loadList() {
    const { cases, casesOf } = store.state()
    if (cases.status !== 'ready') store.dispatch({ type: 'cases-changed', cases: LOADING })
    const found = await latestList.run(() => outcome(api.cases(casesOf).then((list) => list.cases)))
    if (found === SUPERSEDED || isWorse(found, store.state().cases)) return
    store.dispatch({ type: 'cases-changed', cases: found })
  }

  async function loadOne(number: string) {
    if (shownNumber(store.state()) !== number) {
      store.dispatch({ type: 'case-detail-changed', caseDetail: LOADING })
    }
    const found = await latestCase.run(() => outcome(api.case(number)))
    const { screen, caseDetail } = store.state()
    const wanted = screen.name === 'case-detail' && screen.number === number
    if (found === SUPERSEDED || !wanted || isWorse(found, caseDetail)) return
    store.dispatch({ type: 'case-detail-changed', caseDetail: found })
  }

  async function outcome<T>(loading: Promise<T>): Promise<Loadable<T>> {
    try {
      return { status: 'ready', value: await loading }
    } catch (caught) {
      const error: HelpApiError = toHelpApiError(caught)
      if (error.kind === 'identity') store.dispatch({ type: 'identity-lost' })
      return { status: 'failed', error }
    }
  }

  return (action, before, after) => {
    const shown = shownScreen(after.screen, after.person)
    const arrived = after.screen !== before.screen || shown !== shownScreen(before.screen, before.person)
    const looksAgain = arrived || (after.open && (action.type === 'opened' || action.type === 'returned'))
    const retried = action.type === 'retried'
    // An answer that was under way when the case was changed is of the case before.
    if (action.type === 'reply-sent' || action.type === 'case-changed') latestCase.cancel()
    if (shown === 'my-cases') {
      const other = after.casesOf !== before.casesOf
      if (looksAgain || other || (retried && after.cases.status === 'failed')) loadList()
    }
    if (after.screen.name === 'case-detail' && shown === 'case-detail') {
      const fileArrived = action.type === 'file-sent' && !isForReply(after, action.id)
      const changedMeanwhile = action.type === 'case-change-failed' && action.error.kind === 'refused'
      const again = retried && after.caseDetail.status === 'failed'
      if (looksAgain || again || fileArrived || changedMeanwhile) loadOne(after.screen.number)
    }
  }
}

function shownNumber({ caseDetail }: PanelState): string | null {
  return caseDetail.status === 'ready' ? caseDetail.value.number : null
}

/** Looked again behind the person's back: a failure takes nothing from them. */
function isWorse<T>(found: Loadable<T>, held: Loadable<T>): boolean {
  return found.status === 'failed' && held.status === 'ready'
}

function isForReply({ files }: PanelState, id: string): boolean {
  return files.some((file) => file.id === id && file.forReply)
}
