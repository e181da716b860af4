import type { Me, SiteSettings, SuggestionAnswer, SuggestionDraft } from './contract.ts'
import type { HelpApiParts } from './help-api.ts'

/** A question as it is typed. */
interface OpenQuestion {
  q: string
  locale: string
  /** Where the site pins articles to pages. */
  page?: string
  /** Where the site has private content: asks with the person's token. */
  asPerson?: boolean
}

export interface AskApi {
  site(): Promise<SiteSettings>
  me(): Promise<Me>
  /**
   * `GET`: the last word may be unfinished. Without a token and the page unless they change the answer: they would cost a
   * CORS preflight for each keystroke, and keep a CDN from answering.
   */
  suggest(question: OpenQuestion, signal: AbortSignal): Promise<SuggestionAnswer>
  /** `POST`: nothing of the draft in an address; one address, so one preflight for all. */
  suggestForDraft(draft: Omit<SuggestionDraft, 'site'>, signal: AbortSignal): Promise<SuggestionAnswer>
}

const SUGGESTION_ANSWER = ['queryId', 'documentation', 'community']

export const askApi = ({ request, site }: HelpApiParts): AskApi => ({
  site: () => request('/v1/site', { query: { site }, answers: ['supportEmail', 'communities'] }),
  me: () => request('/v1/me', { token: 'required', answers: ['status', 'contact', 'engines', 'severities'] }),
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
})
