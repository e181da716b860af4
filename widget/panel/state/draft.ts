import {
  type CallBackRequest,
  DEFAULT_SEVERITY,
  LIMITS,
  type Me,
  type Nature,
  type Severity,
} from '../../api/contract.ts'

/** What of the page and the browser goes with the case: nothing that the person has not ticked. */
export interface ChosenDiagnostics {
  page: boolean
  browser: boolean
  consoleErrors: boolean
}

/** What a person is writing: the question, and the case it may become. */
export interface Draft {
  question: string
  subject: string
  description: string
  /** An engine id of the account; matters only where there are several. */
  engine: string | null
  nature: Nature | null
  severity: Severity
  confidential: boolean
  /** Said to be urgent by somebody whose plan has no urgent severity, or whose plan is not known yet. */
  urgent: boolean
  diagnostics: ChosenDiagnostics
  /** Times at which a call would suit, with a plan that has call-backs. */
  callBack: CallBackRequest | null
}

export const EMPTY_DRAFT: Draft = {
  question: '',
  subject: '',
  description: '',
  engine: null,
  nature: null,
  severity: DEFAULT_SEVERITY,
  confidential: false,
  urgent: false,
  diagnostics: { page: false, browser: false, consoleErrors: false },
  callBack: null,
}

/** A call that is wanted, at times that are still to be picked. */
export function emptyCallBack(): CallBackRequest {
  return { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, medium: 'voice', windows: [] }
}

/** Urgent or confidential: nothing of it goes to the forums, and no forum is offered for it. */
export function isSensitive(draft: Draft): boolean {
  return draft.urgent || draft.confidential || draft.severity === 1
}

/** Whether anything would be lost without it. */
export function isBlank(draft: Draft): boolean {
  return draft.question.trim() === '' && draft.subject.trim() === '' && draft.description.trim() === ''
}

/** Another question: a subject that only repeated the former one goes with it. */
export function askAgain(draft: Draft, question: string): Draft {
  const repeats = draft.subject !== '' && draft.subject === draft.question.trim()
  return { ...draft, question, subject: repeats ? '' : draft.subject }
}

/** The form starts with what was typed; what does not fit a subject becomes the description. */
export function startCase(draft: Draft): Draft {
  const question = draft.question.trim()
  if (question === '' || draft.subject.trim() !== '') return draft
  if (question.length <= LIMITS.subjectCharacters && !question.includes('\n')) {
    return { ...draft, subject: question }
  }
  return draft.description.trim() === '' ? { ...draft, description: question } : draft
}

/** Keeps only choices that the account has; an urgent matter takes the urgent severity where the plan has one. */
export function fitToAccount(draft: Draft, me: Me): Draft {
  const allowed = (level: Severity) => me.severities.some((each) => each.level === level && each.allowed)
  const urgent = draft.urgent || draft.severity === 1
  return {
    ...draft,
    engine: me.engines.some(({ id }) => id === draft.engine) ? draft.engine : null,
    severity: urgent && allowed(1) ? 1 : allowed(draft.severity) ? draft.severity : DEFAULT_SEVERITY,
    urgent: urgent && !allowed(1),
    callBack: me.callBack ? draft.callBack : null,
  }
}
