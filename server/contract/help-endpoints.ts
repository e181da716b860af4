import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { bodyErrors } from './endpoint-errors.ts'
import { article } from './schemas/articles.ts'
import { siteId } from './schemas/common.ts'
import { siteSettings } from './schemas/sites.ts'
import { suggestionAnswer, suggestionDraft, suggestionQuery } from './schemas/suggestions.ts'

/** Links, what they lead to, and where else a site sends people. */
export const helpEndpoints = {
  getSuggestions: defineEndpoint({
    method: 'GET',
    path: '/v1/suggestions',
    tag: 'Suggestions',
    summary: 'Links for a question as it is typed',
    identity: 'optional',
    query: suggestionQuery,
    answers: { 200: { description: 'Two lanes of links', schema: suggestionAnswer } },
    errors: ['invalid_input', 'site_not_found', 'origin_not_allowed', 'token_invalid', 'token_expired'],
  }),
  postSuggestions: defineEndpoint({
    method: 'POST',
    path: '/v1/suggestions',
    tag: 'Suggestions',
    summary: 'Links for a whole draft; an urgent or confidential one gets no community link',
    identity: 'optional',
    body: suggestionDraft,
    answers: { 200: { description: 'Two lanes of links', schema: suggestionAnswer } },
    errors: [...bodyErrors, 'site_not_found', 'origin_not_allowed', 'token_invalid', 'token_expired'],
  }),
  getArticle: defineEndpoint({
    method: 'GET',
    path: '/v1/articles/{id}',
    takesRest: true,
    tag: 'Suggestions',
    summary: 'An article to read in place; private ones for those they are for',
    identity: 'optional',
    answers: { 200: { description: 'The article, in blocks', schema: article } },
    errors: ['article_not_found', 'token_invalid', 'token_expired', 'origin_not_allowed'],
  }),
  getSite: defineEndpoint({
    method: 'GET',
    path: '/v1/site',
    tag: 'Site',
    summary: 'Where a site sends people for help: support address, portal, communities',
    identity: 'none',
    query: z.object({ site: siteId }),
    answers: { 200: { description: "The site's public settings", schema: siteSettings } },
    errors: ['invalid_input', 'site_not_found', 'origin_not_allowed'],
  }),
}
