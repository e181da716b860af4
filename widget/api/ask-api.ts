import type { Me, SuggestionAnswer, SuggestionDraft } from './contract.ts'
import type { HelpApiParts } from './help-api.ts'

/** A question as it is typed. */
interface OpenQuestion {
  q: string
  locale: string
  /** Where the site pins articles to pages, or links for the page itself are wanted: then with its `title`. */
  page?: string
  title?: string
  /** In place of a question: these articles. */
  ids?: string
  /** Where the site has private content: asks with the person's token. */
  asPerson?: boolean
  /** The person has asked for links, where they do not come by themselves. */
  requested?: 'true'
}

export interface AskApi {
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
  me: () => request('/v1/me', { token: 'required', answers: ['status', 'contact', 'engines', 'severities'] }),
  suggest: ({ asPerson, ...question }, signal) =>
    request('/v1/suggestions', {
      query: { site, ...question },
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
