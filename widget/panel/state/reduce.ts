import type { Action } from './action.ts'
import { IDLE } from './loadable.ts'
import { NO_CONTACTS, type PanelState } from './panel-state.ts'
import { reduceContacts } from './reduce-contacts.ts'
import { reduceDraft } from './reduce-draft.ts'
import { reduceIntent } from './reduce-intent.ts'
import { reduceScreen } from './reduce-screen.ts'
import { reduceSubmission } from './reduce-submission.ts'
import { reduceSuggestions } from './reduce-suggestions.ts'

/** The whole panel as one pure function. `at` is the instant of the action, ISO. */
export function reduce(state: PanelState, action: Action, at: string): PanelState {
  const draft = reduceDraft(state, action)
  const { screen, trail } = reduceScreen(state, action)
  return {
    ...state,
    ...reducePerson(state, action),
    screen,
    trail,
    open: action.type === 'opened' || action.type === 'searched' || (state.open && action.type !== 'closed'),
    draft,
    intent: reduceIntent(state.intent, action, at),
    suggestions: reduceSuggestions(state.suggestions, action, draft),
    submission: reduceSubmission(state.submission, action),
    site: action.type === 'site-changed' ? action.site : state.site,
    article: action.type === 'article-changed' ? action.article : state.article,
  }
}

type Personal = Pick<PanelState, 'person' | 'owner' | 'cases' | 'caseDetail' | 'contacts'>

/** Who is asking, and what is theirs alone: another person starts with nothing of it. */
function reducePerson(state: PanelState, action: Action): Personal {
  const nothing = { cases: IDLE, caseDetail: IDLE, contacts: NO_CONTACTS }
  const { person, owner, cases, caseDetail, contacts } = state
  switch (action.type) {
    case 'person-changed': {
      const theirs = action.owner === owner ? { cases, caseDetail, contacts } : nothing
      return { person: action.person, owner: action.owner, ...theirs }
    }
    case 'identity-lost':
      return { person: { status: 'expired' }, owner, cases, caseDetail, contacts }
    case 'logged-out':
      return { person: { status: 'anonymous' }, owner: null, ...nothing }
    case 'cases-changed':
      return { person, owner, caseDetail, contacts, cases: action.cases }
    case 'case-detail-changed':
      return { person, owner, cases, contacts, caseDetail: action.caseDetail }
    default:
      return { person, owner, cases, caseDetail, contacts: reduceContacts(contacts, action) }
  }
}
