import type { CallBackRequest, Nature, Severity } from '../../api/contract.ts'

/** What of the page and the browser goes with the case: nothing that the person has not ticked. */
export interface ChosenDiagnostics {
  page: boolean
  browser: boolean
  consoleErrors: boolean
  /** Absent in drafts that were kept before there was any. */
  sessionData?: boolean
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
  // The contract's default; a test holds it to that, the first panel does without the contract.
  severity: 3,
  confidential: false,
  urgent: false,
  diagnostics: { page: false, browser: false, consoleErrors: false },
  callBack: null,
}

/**
 * Confidential, or time presses (high severity: a near deadline may be missed): nothing of it goes to the forums, and no forum
 * is offered for it.
 */
export function isSensitive(draft: Draft): boolean {
  return draft.urgent || draft.confidential || draft.severity < 3
}

/** Whether anything would be lost without it. */
export function isBlank(draft: Draft): boolean {
  return draft.question.trim() === '' && draft.subject.trim() === '' && draft.description.trim() === ''
}
