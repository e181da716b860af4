import type { EmailCode } from './email-code.ts'
import { NO_HOST_FACTS } from './host-facts.ts'
import { IDLE } from './loadable.ts'
import type { Contacts, Drafts, LateState, Saving, Submission, Suggestions } from './panel-state.ts'

export const NO_SUGGESTIONS: Suggestions = { answer: null, pending: false, failed: false }
export const NO_SUBMISSION: Submission = { status: 'idle', attempts: 0, error: null, key: null }
export const NO_DRAFTS: Drafts = { others: [], inBrowser: true, lostFiles: [] }
export const NO_CONTACTS: Contacts = { list: IDLE, change: null }

export const NO_EMAIL_CODE: EmailCode = {
  step: 'address',
  email: '',
  pending: false,
  codes: 0,
  error: null,
  accounts: [],
}

export const NOT_SAVING: Saving = { pending: [], failed: null }

/** How all begins that the first panel does without. `intentId` and `at`, an ISO instant: of the intent that begins. */
export function lateState(intentId: string, at: string): LateState {
  return {
    emailCode: NO_EMAIL_CODE,
    host: NO_HOST_FACTS,
    drafts: NO_DRAFTS,
    intent: { id: intentId, lastActiveAt: at, searches: [], readings: [] },
    suggestions: NO_SUGGESTIONS,
    article: IDLE,
    submission: NO_SUBMISSION,
    contacts: NO_CONTACTS,
    cases: IDLE,
    casesOf: 'me',
    caseDetail: IDLE,
    caseChange: null,
    replies: {},
    files: [],
    saving: NOT_SAVING,
    callBackHours: IDLE,
    consoleErrors: [],
    offline: false,
  }
}
