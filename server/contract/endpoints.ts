import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { article } from './schemas/articles.ts'
import { caseDetail, caseList, caseSummary, newCase } from './schemas/cases.ts'
import { siteId } from './schemas/common.ts'
import { eventBatch } from './schemas/events.ts'
import { contactList, contactPerson, me } from './schemas/people.ts'
import { siteSettings } from './schemas/sites.ts'
import { suggestionAnswer, suggestionDraft, suggestionQuery } from './schemas/suggestions.ts'

const tokenErrors = ['token_missing', 'token_invalid', 'token_expired', 'origin_not_allowed'] as const
const bodyErrors = ['malformed_json', 'invalid_input', 'payload_too_large', 'unsupported_media_type'] as const

/** The HTTP table of `/v1`. */
export const endpoints = {
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
  getMe: defineEndpoint({
    method: 'GET',
    path: '/v1/me',
    tag: 'People',
    summary: 'Who is asking, and what their plan promises',
    identity: 'required',
    answers: { 200: { description: 'The person, the account and its support plan', schema: me } },
    errors: tokenErrors,
  }),
  getContacts: defineEndpoint({
    method: 'GET',
    path: '/v1/contacts',
    tag: 'People',
    summary: 'The technical contacts of the account, for its primary owner',
    identity: 'required',
    answers: { 200: { description: 'The technical contacts', schema: contactList } },
    errors: [...tokenErrors, 'not_primary_owner'],
  }),
  postContact: defineEndpoint({
    method: 'POST',
    path: '/v1/contacts',
    tag: 'People',
    summary: 'Name a technical contact; naming one again changes nothing',
    identity: 'required',
    body: contactPerson,
    answers: { 200: { description: 'The technical contacts', schema: contactList } },
    errors: [...tokenErrors, ...bodyErrors, 'not_primary_owner'],
  }),
  deleteContact: defineEndpoint({
    method: 'DELETE',
    path: '/v1/contacts',
    tag: 'People',
    summary: 'Remove a technical contact',
    identity: 'required',
    query: contactPerson,
    answers: { 200: { description: 'The technical contacts that remain', schema: contactList } },
    errors: [...tokenErrors, 'invalid_input', 'not_primary_owner', 'contact_not_found'],
  }),
  postCase: defineEndpoint({
    method: 'POST',
    path: '/v1/cases',
    tag: 'Cases',
    summary: 'Open a case; the same Idempotency-Key opens it once',
    identity: 'required',
    idempotent: true,
    body: newCase,
    answers: {
      201: { description: 'The case is open', schema: caseSummary },
      200: { description: 'This key has opened the case before: the same answer', schema: caseSummary },
    },
    errors: [
      ...tokenErrors,
      ...bodyErrors,
      'idempotency_key_missing',
      'idempotency_key_invalid',
      'idempotency_key_reused',
      'not_technical_contact',
      'severity_not_in_plan',
      'call_back_not_in_plan',
      'engine_required',
      'engine_unknown',
    ],
  }),
  getCases: defineEndpoint({
    method: 'GET',
    path: '/v1/cases',
    tag: 'Cases',
    summary: "The person's own cases, newest first",
    identity: 'required',
    answers: { 200: { description: 'The cases', schema: caseList } },
    errors: tokenErrors,
  }),
  getCase: defineEndpoint({
    method: 'GET',
    path: '/v1/cases/{number}',
    tag: 'Cases',
    summary: "One of the person's own cases, with its timeline",
    identity: 'required',
    answers: { 200: { description: 'The case', schema: caseDetail } },
    errors: [...tokenErrors, 'case_not_found'],
  }),
  postEvents: defineEndpoint({
    method: 'POST',
    path: '/v1/events',
    tag: 'Events',
    summary: 'What happened during one attempt to get help; sendBeacon-friendly',
    identity: 'optional',
    body: eventBatch,
    answers: { 204: { description: 'Kept' } },
    errors: [...bodyErrors, 'site_not_found', 'origin_not_allowed', 'token_invalid', 'token_expired'],
  }),
}
