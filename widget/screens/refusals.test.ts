import { describe, expect, it } from 'vitest'
import { isForDashboard } from '../../server/contract/endpoint.ts'
import { endpoints } from '../../server/contract/endpoints.ts'
import { ERROR_STATUS, type ErrorCode, type FieldProblem } from '../../server/contract/error-codes.ts'
import { allWords } from '../../test/support/widget/all-words.ts'
import { type HelpApiError, problemOf } from '../api/help-api-error.ts'
import { WIDGET_LOCALES } from '../i18n/locales.ts'
import { createTranslate, type MessageKey, type Translate } from '../i18n/translate.ts'
import { fileStatus } from '../panel/files/file-status.ts'
import { callBackFailure } from './call-back/call-back-failure.ts'
import { caseFailure } from './case/case-failure.ts'
import { replyFailure } from './case/reply-failure.ts'
import { refusedFields } from './case-form/check-case.ts'
import { filingFailure } from './case-form/filing-failure.ts'
import { problemTexts } from './case-form/problem-texts.ts'
import { contactsFailure } from './contacts/contacts-failure.ts'
import { codeFailure } from './identify/code-failure.ts'
import { personFailure } from './identify/person-failure.ts'
import { casesFailure } from './my-cases/cases-failure.ts'

type Explain = (error: HelpApiError) => MessageKey
type Explained = Partial<Record<ErrorCode, MessageKey>>
interface Call {
  explain: Explain
  /** What is said for each code that the endpoint may refuse with, besides those of `everywhere`. */
  says: Explained
  everywhere: Explained
}

/** Whatever it was that failed, one sentence is right. */
const always = (key: MessageKey): Explain => {
  return () => key
}

const tokens = (key: MessageKey): Explained => ({
  token_missing: key,
  token_invalid: key,
  token_expired: key,
})
const outages = (key: MessageKey): Explained => ({ internal: key, unavailable: key })
/** What only a fault of ours can bring about, and the person can do little about. */
const faults = (key: MessageKey): Explained => ({
  malformed_json: key,
  unsupported_media_type: key,
  payload_too_large: key,
  invalid_input: key,
})

/** The key of the message, and not its text. */
const keyOnly = ((key: string) => key) as unknown as Translate<'case'>

const filing: Explain = (error) => {
  const [field] = problemTexts(refusedFields(error), keyOnly).values()
  return (field as MessageKey | undefined) ?? filingFailure(error)
}
const attaching: Explain = (error) => {
  const attached = {
    id: 'f',
    number: 'C-1',
    file: new File([], 'a'),
    forReply: true,
    share: 0,
    attachment: null,
  }
  return fileStatus({ ...attached, status: 'failed', problem: null, error }, keyOnly, 'en') as MessageKey
}

const gone = { not_technical_contact: 'case.failedContact', case_not_found: 'case.notFound' } as const
const onCases = {
  origin_not_allowed: 'failure.misconfigured',
  ...tokens('session.ended'),
  ...outages('case.failedConnection'),
} as const
const onContacts = {
  origin_not_allowed: 'failure.misconfigured',
  ...tokens('session.ended'),
  ...outages('contacts.failedConnection'),
} as const
const onCodes = {
  origin_not_allowed: 'failure.misconfigured',
  site_not_found: 'failure.misconfigured',
  email_codes_off: 'code.off',
  ...outages('code.failed'),
  ...faults('code.refused'),
  invalid_input: 'code.addressInvalid',
} as const

/** Every endpoint that the widget calls for a person who waits for the answer, and what it says of each refusal. */
const CALLS: Partial<Record<keyof typeof endpoints, Call>> = {
  getMe: {
    explain: personFailure,
    says: { origin_not_allowed: 'failure.misconfigured' },
    // A token that is refused leads to the screen that asks who it is.
    everywhere: { ...tokens('person.unreachable'), ...outages('person.unreachable') },
  },
  postEmailCode: { explain: codeFailure, says: { too_many_requests: 'code.tooMany' }, everywhere: onCodes },
  postEmailCodeVerification: {
    explain: codeFailure,
    says: { email_code_invalid: 'code.wrong' },
    everywhere: onCodes,
  },
  getContacts: {
    explain: contactsFailure,
    says: { not_primary_owner: 'contacts.notOwner' },
    everywhere: onContacts,
  },
  postContact: {
    explain: contactsFailure,
    says: {
      not_primary_owner: 'contacts.notOwner',
      contacts_kept_elsewhere: 'contacts.failedElsewhere',
      too_many_requests: 'contacts.tooMany',
      ...faults('contacts.failed'),
      invalid_input: 'contacts.invalid',
    },
    everywhere: onContacts,
  },
  deleteContact: {
    explain: contactsFailure,
    says: {
      not_primary_owner: 'contacts.notOwner',
      contacts_kept_elsewhere: 'contacts.failedElsewhere',
      contact_not_found: 'contacts.failedGone',
      invalid_input: 'contacts.invalid',
    },
    everywhere: onContacts,
  },
  postCase: {
    explain: filing,
    says: {
      origin_not_allowed: 'failure.misconfigured',
      idempotency_key_missing: 'failure.refused',
      idempotency_key_invalid: 'failure.refused',
      idempotency_key_reused: 'failure.keyReused',
      not_technical_contact: 'failure.notContact',
      severity_not_in_plan: 'invalid.severityNotInPlan',
      call_back_not_in_plan: 'invalid.callBackNotInPlan',
      call_back_windows_past: 'invalid.callBackPast',
      call_back_windows_too_far: 'invalid.callBackFar',
      engine_required: 'invalid.engineRequired',
      engine_unknown: 'invalid.engineUnknown',
      ...faults('failure.refused'),
      payload_too_large: 'invalid.descriptionTooLong',
    },
    everywhere: { ...tokens('failure.identity'), ...outages('failure.unavailable') },
  },
  getCases: {
    explain: casesFailure,
    says: { not_technical_contact: 'cases.notContact', invalid_input: 'case.failed' },
    everywhere: onCases,
  },
  getCase: { explain: caseFailure, says: { case_not_found: 'case.notFound' }, everywhere: onCases },
  postReply: {
    explain: replyFailure,
    says: {
      origin_not_allowed: 'failure.misconfigured',
      idempotency_key_invalid: 'reply.failed',
      idempotency_key_reused: 'reply.failedAlready',
      not_technical_contact: 'reply.failedContact',
      case_not_found: 'reply.failedGone',
      attachment_not_found: 'reply.failedFiles',
      ...faults('reply.failed'),
    },
    everywhere: { ...tokens('reply.failedIdentity'), ...outages('reply.failedConnection') },
  },
  postAttachment: {
    explain: attaching,
    says: {
      origin_not_allowed: 'files.refused',
      invalid_input: 'files.refused',
      malformed_form: 'files.refused',
      idempotency_key_invalid: 'files.refused',
      idempotency_key_reused: 'files.refused',
      not_technical_contact: 'files.refused',
      case_not_found: 'files.refused',
      attachment_not_found: 'files.refused',
      attachment_empty: 'files.empty',
      attachment_type_refused: 'files.refusedType',
      too_many_attachments: 'files.caseFull',
      payload_too_large: 'files.tooLarge',
      storage_full: 'files.noRoom',
    },
    everywhere: { ...tokens('files.failed'), ...outages('files.failed') },
  },
  getAttachment: {
    explain: always('case.saveFailed'),
    says: {
      origin_not_allowed: 'case.saveFailed',
      case_not_found: 'case.saveFailed',
      attachment_not_found: 'case.saveFailed',
    },
    everywhere: { ...tokens('case.saveFailed'), ...outages('case.saveFailed') },
  },
  postClosing: {
    explain: caseFailure,
    says: { ...gone, case_already_closed: 'close.already', ...faults('case.failed') },
    everywhere: onCases,
  },
  postReopening: {
    explain: caseFailure,
    says: { ...gone, case_not_closed: 'close.notClosed', ...faults('case.failed') },
    everywhere: onCases,
  },
  putCallBack: {
    explain: callBackFailure,
    says: {
      ...gone,
      case_already_closed: 'call.failedClosed',
      call_back_not_in_plan: 'call.failedPlan',
      call_back_windows_past: 'call.failedPast',
      call_back_windows_too_far: 'call.failedFar',
      ...faults('case.failed'),
      invalid_input: 'call.failedFar',
    },
    everywhere: onCases,
  },
  deleteCallBack: {
    explain: callBackFailure,
    says: { ...gone, call_back_not_found: 'call.failedGone' },
    everywhere: onCases,
  },
  getCallBackHours: {
    explain: always('call.hoursFailed'),
    says: { origin_not_allowed: 'call.hoursFailed' },
    everywhere: { ...tokens('call.hoursFailed'), ...outages('call.hoursFailed') },
  },
  getSuggestions: {
    explain: always('ask.degraded'),
    says: {
      invalid_input: 'ask.degraded',
      site_not_found: 'ask.degraded',
      origin_not_allowed: 'ask.degraded',
      token_invalid: 'ask.degraded',
      token_expired: 'ask.degraded',
    },
    everywhere: outages('ask.degraded'),
  },
  postSuggestions: {
    explain: always('ask.degraded'),
    says: {
      ...faults('ask.degraded'),
      site_not_found: 'ask.degraded',
      origin_not_allowed: 'ask.degraded',
      token_invalid: 'ask.degraded',
      token_expired: 'ask.degraded',
    },
    everywhere: outages('ask.degraded'),
  },
  getArticle: {
    explain: always('article.failed'),
    says: {
      article_not_found: 'article.failed',
      token_invalid: 'article.failed',
      token_expired: 'article.failed',
      origin_not_allowed: 'article.failed',
    },
    everywhere: outages('article.failed'),
  },
}

/** Nobody waits for what comes of these; or nobody calls them from a page. */
const UNTOLD: (keyof typeof endpoints)[] = [
  // Without it the places where else help is are left out; whoever installed the widget is told on the console.
  'getSite',
  // Signing out is done in the browser whatever the server says.
  'postLogout',
  'postEvents',
  'postUnmeasured',
  'postDeskReply',
  'postDeskFile',
]

const languages = await Promise.all(
  WIDGET_LOCALES.map(async (locale) => {
    return {
      locale,
      t: createTranslate(locale, await allWords(locale)) as (key: string, values?: object) => string,
    }
  }),
)

function refusal(code: ErrorCode, errors: FieldProblem[] = []): HelpApiError {
  return problemOf(ERROR_STATUS[code], { code, errors })
}

describe('a refusal in the widget', () => {
  it('is explained for every endpoint that is called there', () => {
    const called = Object.entries(endpoints).filter(([, endpoint]) => !isForDashboard(endpoint))
    expect([...Object.keys(CALLS), ...UNTOLD].sort()).toEqual(called.map(([name]) => name).sort())
  })

  it.each(Object.entries(CALLS))('says why and what to do, for every code: %s', (name, call) => {
    const { errors } = endpoints[name as keyof typeof endpoints]
    const expected: Explained = { ...call.everywhere, ...call.says }
    const codes: ErrorCode[] = [...errors, 'internal', 'unavailable']
    expect(Object.keys(expected).sort()).toEqual([...new Set(codes)].sort())
    for (const code of codes) {
      const key = call.explain(refusal(code))
      expect(key, code).toBe(expected[code])
      for (const { locale, t } of languages) {
        const text = t(key, { count: 1, size: '1', site: 'S' })
        expect(text, `${code} in ${locale}`).not.toBe(key)
        expect(text.length, `${code} in ${locale}`).toBeGreaterThan(7)
      }
    }
  })

  it('names the field that it is about, where the person can put it right', () => {
    const about = (field: string, code: FieldProblem['code']) => refusal('invalid_input', [{ field, code }])
    expect(filing(about('subject', 'too_long'))).toBe('invalid.subjectTooLong')
    expect(filing(about('callBack.windows.0.from', 'invalid'))).toBe('invalid.callBackFar')
    expect(contactsFailure(about('name', 'invalid'))).toBe('contacts.nameInvalid')
    expect(codeFailure(about('code', 'invalid'))).toBe('code.short')
  })
})
