import type {
  ArticleView,
  CaseDetail,
  CaseList,
  CaseSummary,
  ContactList,
  EventBatch,
  Me,
  NewCaseInput,
  SiteSettings,
  SuggestionAnswer,
  SuggestionDraft,
} from './contract.ts'
import { createRequest, type RequestParts } from './request.ts'
import { sendEvents } from './send-events.ts'

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
  contacts(): Promise<ContactList>
  nameContact(email: string): Promise<ContactList>
  removeContact(email: string): Promise<ContactList>
  /** The same key and body may be sent again after any failure: one case comes of it. */
  openCase(input: NewCaseInput, idempotencyKey: string): Promise<CaseSummary>
  cases(): Promise<CaseList>
  case(number: string): Promise<CaseDetail>
  /** Never fails: a lost event is no reason to disturb anybody. */
  record(batch: Omit<EventBatch, 'site'>): void
}

export interface HelpApiParts extends RequestParts {
  site: string
}

const SUGGESTION_ANSWER = ['queryId', 'documentation', 'community']

export function createHelpApi(parts: HelpApiParts): HelpApi {
  const { site, origin } = parts
  const request = createRequest(parts)
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
    contacts: () => request('/v1/contacts', { token: 'required', answers: ['contacts'] }),
    nameContact: (email) =>
      request('/v1/contacts', { method: 'POST', body: { email }, token: 'required', answers: ['contacts'] }),
    removeContact: (email) =>
      request('/v1/contacts', {
        method: 'DELETE',
        query: { email },
        token: 'required',
        answers: ['contacts'],
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
    cases: () => request('/v1/cases', { token: 'required', answers: ['cases'] }),
    case: (number) =>
      request(`/v1/cases/${encodeURIComponent(number)}`, {
        token: 'required',
        answers: ['number', 'timeline'],
      }),
    record: (batch) => {
      const send = (token: string | null) => sendEvents(`${origin}/v1/events`, { ...batch, site }, token)
      // Whose question a page solved decides how much that counts; nothing else is anybody's.
      if (!batch.events.some(({ question }) => question !== undefined)) send(null)
      else parts.tokens().current().then(send)
    },
  }
}
