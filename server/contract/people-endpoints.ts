import { defineEndpoint } from './endpoint.ts'
import { bodyErrors, tokenErrors } from './endpoint-errors.ts'
import {
  emailCodeRequested,
  emailCodeSession,
  emailCodeVerification,
  newEmailCode,
} from './schemas/email-codes.ts'
import { contactList, contactQuery, contactToName, me } from './schemas/people.ts'

/** Who is asking, and who may open cases for an account. */
export const peopleEndpoints = {
  getMe: defineEndpoint({
    method: 'GET',
    path: '/v1/me',
    tag: 'People',
    summary: 'Who is asking, and what their plan promises',
    identity: 'required',
    answers: { 200: { description: 'The person, the account and its support plan', schema: me } },
    errors: tokenErrors,
  }),
  postLogout: defineEndpoint({
    method: 'POST',
    path: '/v1/logout',
    tag: 'People',
    summary: 'Refuse this token from now on, and every token of the same person that was issued before',
    identity: 'required',
    answers: { 204: { description: 'Logged out' } },
    errors: tokenErrors,
  }),
  postEmailCode: defineEndpoint({
    method: 'POST',
    path: '/v1/email-codes',
    tag: 'People',
    summary: 'Mail a code to an address that is known; the answer is the same for one that is not',
    identity: 'none',
    limitedByAddress: true,
    body: newEmailCode,
    answers: { 202: { description: 'Taken', schema: emailCodeRequested } },
    errors: [...bodyErrors, 'site_not_found', 'origin_not_allowed', 'email_codes_off', 'too_many_requests'],
  }),
  postEmailCodeVerification: defineEndpoint({
    method: 'POST',
    path: '/v1/email-codes/verify',
    tag: 'People',
    summary: 'A token for whoever knows the code that was mailed; it has five tries and is used once',
    identity: 'none',
    body: emailCodeVerification,
    answers: { 200: { description: 'A token, and the accounts of the address', schema: emailCodeSession } },
    errors: [...bodyErrors, 'site_not_found', 'origin_not_allowed', 'email_codes_off', 'email_code_invalid'],
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
    body: contactToName,
    answers: { 200: { description: 'The technical contacts', schema: contactList } },
    errors: [
      ...tokenErrors,
      ...bodyErrors,
      'not_primary_owner',
      'contacts_kept_elsewhere',
      'too_many_requests',
    ],
  }),
  deleteContact: defineEndpoint({
    method: 'DELETE',
    path: '/v1/contacts',
    tag: 'People',
    summary: 'Remove a technical contact',
    identity: 'required',
    query: contactQuery,
    answers: { 200: { description: 'The technical contacts that remain', schema: contactList } },
    errors: [
      ...tokenErrors,
      'invalid_input',
      'not_primary_owner',
      'contacts_kept_elsewhere',
      'contact_not_found',
    ],
  }),
}
