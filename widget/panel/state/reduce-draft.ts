import type { Action } from './action.ts'
import { type Draft, EMPTY_DRAFT } from './draft.ts'
import type { PanelState } from './panel-state.ts'
import { askAgain, fitToAccount, startCase } from './write-case.ts'

/** What the person is writing, and what the host page has set. */
export function reduceDraft(state: PanelState, action: Action): Draft {
  const draft = reduceWritten(state, action)
  const readOnly = { ...state.host.readOnly, ...(action.type === 'prefilled' && action.readOnly) }
  const set = Object.entries(readOnly).some(([name, value]) => draft[name as keyof Draft] !== value)
  return set && action.type !== 'logged-out' ? fitToPerson({ ...draft, ...readOnly }, state) : draft
}

function reduceWritten(state: PanelState, action: Action): Draft {
  const { draft } = state
  switch (action.type) {
    case 'question-typed':
    case 'searched':
      return askAgain(draft, action.question)
    case 'matter-declared':
      return fitToPerson(
        { ...startCase(draft), ...(action.matter === 'urgent' ? { urgent: true } : { confidential: true }) },
        state,
      )
    case 'urgency-withdrawn':
      return { ...draft, urgent: false }
    case 'case-wanted':
      return startCase(draft)
    case 'draft-changed':
      return { ...draft, ...action.changes }
    case 'prefilled':
      return fitToPerson({ ...draft, ...blanksOnly(draft, action.fields) }, state)
    case 'draft-restored':
      return fitToPerson(restore(draft, action.kept?.draft ?? EMPTY_DRAFT, action.replace), state)
    case 'person-changed':
      return fitToPerson(draft, { ...state, person: action.person })
    case 'case-filed':
    case 'logged-out':
      return EMPTY_DRAFT
    case 'closed':
      return state.screen.name === 'solved' ? askAgain(draft, '') : draft
    case 'started-over':
      // What was solved, or filed, is done; a case that was begun is not.
      return askAgain(draft, '')
    default:
      return draft
  }
}

function fitToPerson(draft: Draft, { person }: Pick<PanelState, 'person'>): Draft {
  // Whoever may open no case has no severities: their choice waits until they are named.
  return person.status === 'known' && person.me.status === 'technical_contact'
    ? fitToAccount(draft, person.me)
    : draft
}

/** What was typed while the kept draft was on its way wins, field by field. */
function restore(typed: Draft, kept: Draft, replace: boolean): Draft {
  if (replace) return kept
  return {
    question: typed.question || kept.question,
    subject: typed.subject || kept.subject,
    description: typed.description || kept.description,
    engine: typed.engine ?? kept.engine,
    nature: typed.nature ?? kept.nature,
    severity: typed.severity === EMPTY_DRAFT.severity ? kept.severity : typed.severity,
    confidential: typed.confidential || kept.confidential,
    urgent: typed.urgent || kept.urgent,
    diagnostics: typed.diagnostics === EMPTY_DRAFT.diagnostics ? kept.diagnostics : typed.diagnostics,
    callBack: typed.callBack ?? kept.callBack,
  }
}

function blanksOnly(draft: Draft, fields: Partial<Draft>): Partial<Draft> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) =>
        value !== undefined && draft[name as keyof Draft] === EMPTY_DRAFT[name as keyof Draft],
    ),
  )
}
