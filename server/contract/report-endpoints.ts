import { defineEndpoint } from './endpoint.ts'
import { staffErrors } from './endpoint-errors.ts'
import {
  breakdownQuery,
  breakdownReport,
  experimentQuery,
  experimentReport,
  linkQuery,
  linkReport,
  overviewReport,
  reportQuery,
  targetReport,
} from './schemas/reports.ts'

const reportErrors = [...staffErrors, 'site_not_found', 'invalid_input'] as const

/** What became of attempts to get help; docs/reports.md defines every figure. */
export const reportEndpoints = {
  getOverviewReport: defineEndpoint({
    method: 'GET',
    path: '/v1/reports/overview',
    tag: 'Reports',
    summary: 'How attempts to get help ended, by day and against the period before',
    identity: 'staff',
    query: reportQuery,
    answers: { 200: { description: 'The overview', schema: overviewReport, csv: true } },
    errors: reportErrors,
  }),
  getBreakdownReport: defineEndpoint({
    method: 'GET',
    path: '/v1/reports/breakdown',
    tag: 'Reports',
    summary: 'How attempts to get help ended, by plan, language, page, source or engine',
    identity: 'staff',
    query: breakdownQuery,
    answers: { 200: { description: 'A row for each value', schema: breakdownReport, csv: true } },
    errors: reportErrors,
  }),
  getLinkReport: defineEndpoint({
    method: 'GET',
    path: '/v1/reports/links',
    tag: 'Reports',
    summary: 'Each link: shown, opened, said to have solved it, and cases filed after it',
    identity: 'staff',
    query: linkQuery,
    answers: { 200: { description: 'A row for each link, most shown first', schema: linkReport, csv: true } },
    errors: reportErrors,
  }),
  getTargetReport: defineEndpoint({
    method: 'GET',
    path: '/v1/reports/targets',
    tag: 'Reports',
    summary: 'Cases by their response target',
    identity: 'staff',
    query: reportQuery,
    answers: {
      200: { description: 'A row for each case, the most pressing first', schema: targetReport, csv: true },
    },
    errors: reportErrors,
  }),
  getExperimentReport: defineEndpoint({
    method: 'GET',
    path: '/v1/reports/experiment',
    tag: 'Reports',
    summary: 'What links that come by themselves change, by accounts that were held out by lot',
    identity: 'staff',
    query: experimentQuery,
    answers: {
      200: {
        description: 'The effect, its interval, and what must not get worse',
        schema: experimentReport,
        csv: true,
      },
    },
    errors: reportErrors,
  }),
}
