import { defineEndpoint } from './endpoint.ts'
import { bodyErrors, staffErrors } from './endpoint-errors.ts'
import { gapArticles, gapDone, gapReport, reportQuery, siteQuery } from './schemas/reports.ts'

/** What content has failed, and what has been done about it. */
export const gapEndpoints = {
  getGapReport: defineEndpoint({
    method: 'GET',
    path: '/v1/reports/gaps',
    tag: 'Reports',
    summary: 'Questions that content has failed, by topic across wordings and languages, most cases first',
    identity: 'staff',
    query: reportQuery,
    answers: { 200: { description: 'A row for each topic', schema: gapReport, csv: true } },
    errors: [...staffErrors, 'site_not_found', 'invalid_input'],
  }),
  postGapDone: defineEndpoint({
    method: 'POST',
    path: '/v1/reports/gaps/{id}/done',
    tag: 'Reports',
    summary: 'Say which articles answer a topic now; its logged questions are asked again',
    identity: 'staff',
    staffRole: 'admin',
    query: siteQuery,
    body: gapArticles,
    answers: { 200: { description: 'The mark; its gain is known a while later', schema: gapDone } },
    errors: [
      ...staffErrors,
      ...bodyErrors,
      'staff_not_allowed',
      'site_not_found',
      'gap_not_found',
      'article_not_found',
    ],
  }),
  deleteGapDone: defineEndpoint({
    method: 'DELETE',
    path: '/v1/reports/gaps/{id}/done',
    tag: 'Reports',
    summary: 'Take the mark of a topic away; taking away none changes nothing',
    identity: 'staff',
    staffRole: 'admin',
    query: siteQuery,
    answers: { 204: { description: 'Not marked any more' } },
    errors: [...staffErrors, 'staff_not_allowed', 'site_not_found', 'invalid_input'],
  }),
}
