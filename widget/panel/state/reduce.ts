import type { Action } from './action.ts'
import { reduceCaseChange } from './case-change.ts'
import { reduceEmailCode } from './email-code.ts'
import { IDLE } from './loadable.ts'
import { NOT_SAVING, type PanelState, type Saving } from './panel-state.ts'
import { reduceCases } from './reduce-cases.ts'
import { reduceContacts } from './reduce-contacts.ts'
import { reduceDraft } from './reduce-draft.ts'
import { reduceFiles } from './reduce-files.ts'
import { reduceIntent } from './reduce-intent.ts'
import { reduceScreen } from './reduce-screen.ts'
import { reduceSubmission } from './reduce-submission.ts'
import { reduceSuggestions } from './reduce-suggestions.ts'
import { reduceReplies } from './reply.ts'

/** The whole panel as one pure function. `at` is the instant of the action, ISO. */
export function reduce(former: PanelState, action: Action, at: string): PanelState {
  if (action.type === 'seat-taken') {
    return { ...reduce(former, { type: 'logged-out' }, at), person: { status: 'resolving' } }
  }
  const switched = action.type === 'person-changed' && former.owner !== null && action.owner !== former.owner
  // Another person starts with nothing of the former one's.
  const state = switched ? reduce(former, { type: 'logged-out' }, at) : former
  const draft = reduceDraft(state, action)
  const { screen, trail } = reduceScreen(state, action)
  return {
    ...state,
    ...reducePerson(state, action),
    screen,
    trail,
    open: action.type === 'opened' || action.type === 'searched' || (state.open && action.type !== 'closed'),
    draft,
    emailCode: reduceEmailCode(state.emailCode, action),
    intent: reduceIntent(state.intent, action, at),
    suggestions: reduceSuggestions(state.suggestions, action, draft),
    submission: reduceSubmission(state.submission, action),
    site: action.type === 'site-changed' ? action.site : state.site,
    article: reduceArticle(state.article, action),
    ...reduceCases(state, action),
    contacts: reduceContacts(state.contacts, action),
    caseChange: reduceCaseChange(state.caseChange, action),
    replies: reduceReplies(state.replies, action),
    files: reduceFiles(state.files, action),
    callBackHours: reduceCallBackHours(state.callBackHours, action),
    saving: reduceSaving(state.saving, action),
    consoleErrors: reduceConsoleErrors(state.consoleErrors, action),
  }
}

/** What is read in place may be for the person alone. */
function reduceArticle(article: PanelState['article'], action: Action): PanelState['article'] {
  if (action.type === 'logged-out') return IDLE
  return action.type === 'article-changed' ? action.article : article
}

type Personal = Pick<PanelState, 'person' | 'owner' | 'seat'>

/** Who is asking. */
function reducePerson({ person, owner, seat }: PanelState, action: Action): Personal {
  switch (action.type) {
    case 'person-changed':
      return { person: action.person, owner: action.owner, seat }
    case 'identity-lost':
      return { person: { status: 'expired' }, owner, seat }
    case 'logged-out':
      return { person: { status: 'anonymous' }, owner: null, seat: seat + 1 }
    default:
      return { person, owner, seat }
  }
}

function reduceConsoleErrors(errors: readonly string[], action: Action): readonly string[] {
  if (action.type === 'logged-out') return []
  return action.type === 'console-errors-seen' ? action.errors : errors
}

/** An account may have hours of its own. */
function reduceCallBackHours(
  hours: PanelState['callBackHours'],
  action: Action,
): PanelState['callBackHours'] {
  if (action.type === 'logged-out') return IDLE
  return action.type === 'call-back-hours-changed' ? action.hours : hours
}

function reduceSaving(saving: Saving, action: Action): Saving {
  const { pending } = saving
  switch (action.type) {
    case 'attachment-wanted':
      return { pending: [...pending, action.attachment.id], failed: null }
    case 'attachment-saved':
      return { ...saving, pending: pending.filter((id) => id !== action.attachment) }
    case 'attachment-failed':
      return { pending: pending.filter((id) => id !== action.attachment), failed: action.attachment }
    case 'logged-out':
      return NOT_SAVING
    default:
      return saving
  }
}
