import { defineEndpoint } from './endpoint.ts'
import { bodyErrors, staffErrors } from './endpoint-errors.ts'
import { staffPerson, staffSignIn, staffSignInWays, staffSignOut, staffSiteList } from './schemas/staff.ts'

/** What the dashboard asks for besides reports: who is there, and the settings of sites. */
export const staffEndpoints = {
  getStaffMember: defineEndpoint({
    method: 'GET',
    path: '/v1/staff/me',
    tag: 'Support team',
    summary: 'Who of the support team is asking',
    identity: 'staff',
    answers: { 200: { description: 'The member, or the program', schema: staffPerson } },
    errors: staffErrors,
  }),
  getStaffSignIn: defineEndpoint({
    method: 'GET',
    path: '/v1/staff/sign-in',
    tag: 'Support team',
    summary: 'By which ways somebody of the support team may sign in',
    identity: 'none',
    sameOrigin: true,
    answers: { 200: { description: 'The ways', schema: staffSignInWays } },
    errors: [],
  }),
  postStaffSignIn: defineEndpoint({
    method: 'POST',
    path: '/v1/staff/sign-in',
    tag: 'Support team',
    summary: 'Sign in with the password of a local account; sets the session’s cookie',
    identity: 'none',
    sameOrigin: true,
    body: staffSignIn,
    answers: { 200: { description: 'The member', schema: staffPerson } },
    errors: [...bodyErrors, 'foreign_page', 'staff_sign_in_refused', 'too_many_requests'],
  }),
  postStaffSignOut: defineEndpoint({
    method: 'POST',
    path: '/v1/staff/sign-out',
    tag: 'Support team',
    summary: 'End the session, here or everywhere',
    identity: 'staff',
    body: staffSignOut,
    answers: { 204: { description: 'Signed out' } },
    errors: [...staffErrors, ...bodyErrors],
  }),
  getStaffSites: defineEndpoint({
    method: 'GET',
    path: '/v1/staff/sites',
    tag: 'Support team',
    summary: 'The sites that the member may see',
    identity: 'staff',
    answers: { 200: { description: 'The sites', schema: staffSiteList } },
    errors: staffErrors,
  }),
}
