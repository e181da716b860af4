import type {
  ArticleView,
  Attachment,
  CallBackRequest,
  CaseDetail,
  CaseList,
  CaseSummary,
  ContactList,
  EmailCodeSession,
  EventBatch,
  Me,
  NewCaseInput,
  NewReply,
  SiteSettings,
  SuggestionAnswer,
  SuggestionDraft,
  TimeWindow,
} from './contract.ts'
import { createRequest, type RequestParts } from './request.ts'
import { sendEvents } from './send-events.ts'
import { type FileUpload, type SendFileWatch, sendFile } from './send-file.ts'

/** A question as it is typed. */
interface OpenQuestion {
  q: string
  locale: string
  /** Where the site pins articles to pages. */
  page?: string
  /** Where the site has private content: asks with the person's token. */
  asPerson?: boolean
}

/** The server, as the widget sees it. Every promise rejects with a `HelpApiError` and nothing else. */
export interface HelpApi {
  site(): Promise<SiteSettings>
  /**
   * `GET`: the last word may be unfinished. Without a token and the page unless they change the answer: they would cost a
   * CORS preflight for each keystroke, and keep a CDN from answering.
   */
  suggest(question: OpenQuestion, signal: AbortSignal): Promise<SuggestionAnswer>
  /** `POST`: nothing of the draft in an address; one address, so one preflight for all. */
  suggestForDraft(draft: Omit<SuggestionDraft, 'site'>, signal: AbortSignal): Promise<SuggestionAnswer>
  article(id: string, signal: AbortSignal, asPerson?: boolean): Promise<ArticleView>
  me(): Promise<Me>
  /** The same answer whether or not the address is known. */
  requestEmailCode(email: string, locale: string): Promise<{ expiresInSeconds: number }>
  verifyEmailCode(email: string, code: string): Promise<EmailCodeSession>
  contacts(): Promise<ContactList>
  /** Naming one again changes nothing. */
  nameContact(email: string, name: string | null): Promise<ContactList>
  removeContact(email: string): Promise<ContactList>
  /** The same key and body may be sent again after any failure: one case comes of it. */
  openCase(input: NewCaseInput, idempotencyKey: string): Promise<CaseSummary>
  cases(of: 'me' | 'account'): Promise<CaseList>
  case(number: string): Promise<CaseDetail>
  /** The same key and body may be sent again after any failure: the case gets one reply. */
  reply(number: string, reply: NewReply, idempotencyKey: string): Promise<CaseDetail>
  /** `solvedWith`: the id or address of the page that solved it. */
  closeCase(number: string, solvedWith?: string): Promise<CaseDetail>
  reopenCase(number: string): Promise<CaseDetail>
  /** In place of what was asked before. */
  askForCall(number: string, wanted: CallBackRequest): Promise<CaseDetail>
  withdrawCall(number: string): Promise<CaseDetail>
  /** Support's business hours of the next weeks, as instants in order. */
  callBackHours(): Promise<{ hours: TimeWindow[] }>
  /** The same file under the same key is attached once. */
  sendFile(upload: FileUpload, watch: SendFileWatch): Promise<Attachment>
  /** What a file holds, to be saved: never to be shown as a page. */
  fileContent(number: string, attachment: string): Promise<Blob>
  /** Never fails: a lost event is no reason to disturb anybody. */
  record(batch: Omit<EventBatch, 'site'>): void
}

export interface HelpApiParts extends RequestParts {
  site: string
}

function casePath(number: string, rest?: string): string {
  return `/v1/cases/${encodeURIComponent(number)}${rest ? `/${rest}` : ''}`
}

const CONTACT_LIST = ['contacts', 'editable']
const CASE_DETAIL = ['number', 'timeline', 'actions']
const SUGGESTION_ANSWER = ['queryId', 'documentation', 'community']

export function createHelpApi(parts: HelpApiParts): HelpApi {
  const { site, origin } = parts
  const request = createRequest(parts)
  const change = (number: string, verb: string, body: unknown) =>
    request<CaseDetail>(casePath(number, verb), {
      method: 'POST',
      body,
      token: 'required',
      answers: CASE_DETAIL,
    })
  return {
    site: () => request('/v1/site', { query: { site }, answers: ['supportEmail', 'communities'] }),
    suggest: ({ q, locale, page, asPerson }, signal) =>
      request('/v1/suggestions', {
        query: { site, q, locale, ...(page && { page }) },
        ...(asPerson && { token: 'optional' }),
        signal,
        answers: SUGGESTION_ANSWER,
      }),
    suggestForDraft: (draft, signal) =>
      request('/v1/suggestions', {
        method: 'POST',
        body: { ...draft, site },
        token: 'optional',
        signal,
        answers: SUGGESTION_ANSWER,
      }),
    article: (id, signal, asPerson) =>
      request(`/v1/articles/${encodeURIComponent(id)}`, {
        ...(asPerson && { token: 'optional' }),
        signal,
        answers: ['title', 'blocks'],
      }),
    me: () =>
      request('/v1/me', { token: 'required', answers: ['status', 'contact', 'engines', 'severities'] }),
    requestEmailCode: (email, locale) =>
      request('/v1/email-codes', {
        method: 'POST',
        body: { site, email, locale },
        answers: ['expiresInSeconds'],
      }),
    verifyEmailCode: (email, code) =>
      request('/v1/email-codes/verify', {
        method: 'POST',
        body: { site, email, code },
        answers: ['token', 'accounts'],
      }),
    contacts: () => request('/v1/contacts', { token: 'required', answers: CONTACT_LIST }),
    nameContact: (email, name) =>
      request('/v1/contacts', {
        method: 'POST',
        body: { email, ...(name !== null && { name }) },
        token: 'required',
        answers: CONTACT_LIST,
      }),
    removeContact: (email) =>
      request('/v1/contacts', {
        method: 'DELETE',
        query: { email },
        token: 'required',
        answers: CONTACT_LIST,
      }),
    openCase: (body, idempotencyKey) =>
      request('/v1/cases', {
        method: 'POST',
        body,
        idempotencyKey,
        token: 'required',
        timeoutMs: 30_000,
        answers: ['number', 'respondBy'],
      }),
    cases: (of) =>
      request('/v1/cases', {
        ...(of === 'account' && { query: { of } }),
        token: 'required',
        answers: ['cases'],
      }),
    case: (number) => request(casePath(number), { token: 'required', answers: CASE_DETAIL }),
    reply: (number, body, idempotencyKey) =>
      request(casePath(number, 'replies'), {
        method: 'POST',
        body,
        idempotencyKey,
        token: 'required',
        timeoutMs: 30_000,
        answers: CASE_DETAIL,
      }),
    closeCase: (number, solvedWith) => change(number, 'close', solvedWith ? { solvedWith } : {}),
    reopenCase: (number) => change(number, 'reopen', {}),
    askForCall: (number, wanted) =>
      request(casePath(number, 'call-back'), {
        method: 'PUT',
        body: wanted,
        token: 'required',
        answers: CASE_DETAIL,
      }),
    withdrawCall: (number) =>
      request(casePath(number, 'call-back'), { method: 'DELETE', token: 'required', answers: CASE_DETAIL }),
    callBackHours: () => request('/v1/call-back/hours', { token: 'required', answers: ['hours'] }),
    sendFile: (upload, watch) => sendFile(parts, upload, watch),
    fileContent: (number, attachment) =>
      request(casePath(number, `attachments/${encodeURIComponent(attachment)}`), {
        token: 'required',
        timeoutMs: 10 * 60_000,
        read: (response) => response.blob(),
      }),
    record: (batch) => {
      const send = (token: string | null) => sendEvents(`${origin}/v1/events`, { ...batch, site }, token)
      // Whose question a page solved decides how much that counts; nothing else is anybody's.
      if (!batch.events.some(({ question }) => question !== undefined)) send(null)
      else parts.tokens().current().then(send)
    },
  }
}
