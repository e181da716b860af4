import { defineEndpoint } from './endpoint.ts'
import { staffErrors } from './endpoint-errors.ts'
import { staffPerson, staffSiteList } from './schemas/staff.ts'

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
