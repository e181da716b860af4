import type { endpoints } from '../../server/contract/endpoints.ts'
import { secretId } from '../../server/sites/apply-settings.ts'
import { FIRST_ATTACHMENT } from './memory-attachment-store.ts'
import { sampleGapTopic } from './sample-gaps.ts'
import { sampleSite } from './sample-site.ts'
import { SAMPLE_PASSWORD } from './sample-staff.ts'

interface SampleRequest {
  /** The path with its parameters filled in, and the query. */
  path: string
  body?: unknown
  headers?: Record<string, string>
  /** What has become of the case C-10001 before; else it is open, and has the sample file. */
  given?: 'closed' | 'with_call_back'
}

/** A request to each endpoint that is answered well; an endpoint without one does not compile. */
export const sampleRequests: Record<keyof typeof endpoints, SampleRequest> = {
  getSuggestions: { path: `/v1/suggestions?site=${sampleSite.id}&q=reindex` },
  postSuggestions: { path: '/v1/suggestions', body: { site: sampleSite.id, subject: 'How do I reindex?' } },
  getArticle: { path: '/v1/articles/reindex' },
  getSite: { path: `/v1/site?site=${sampleSite.id}` },
  getMe: { path: '/v1/me' },
  postLogout: { path: '/v1/logout' },
  postEmailCode: { path: '/v1/email-codes', body: { site: sampleSite.id, email: 'ada@acme.example' } },
  postEmailCodeVerification: {
    path: '/v1/email-codes/verify',
    body: { site: sampleSite.id, email: 'ada@acme.example', code: '042118' },
  },
  getContacts: { path: '/v1/contacts' },
  postContact: { path: '/v1/contacts', body: { email: 'new@acme.example' } },
  deleteContact: { path: '/v1/contacts?email=ada@acme.example' },
  postCase: {
    path: '/v1/cases',
    body: { nature: 'question', subject: 'How do I reindex?', description: 'My engine is stale.' },
    headers: { 'idempotency-key': 'key-1' },
  },
  getCases: { path: '/v1/cases' },
  getCase: { path: '/v1/cases/C-10001' },
  postReply: { path: '/v1/cases/C-10001/replies', body: { text: 'It is still stale.' } },
  postAttachment: { path: '/v1/cases/C-10001/attachments?name=response.json', body: { took: 3 } },
  getAttachment: { path: `/v1/cases/C-10001/attachments/${FIRST_ATTACHMENT}` },
  postClosing: { path: '/v1/cases/C-10001/close', body: {} },
  postReopening: { path: '/v1/cases/C-10001/reopen', body: {}, given: 'closed' },
  putCallBack: {
    path: '/v1/cases/C-10001/call-back',
    body: {
      timeZone: 'Europe/Paris',
      windows: [{ from: '2026-06-10T07:00:00Z', to: '2026-06-10T09:00:00Z' }],
    },
  },
  deleteCallBack: { path: '/v1/cases/C-10001/call-back', given: 'with_call_back' },
  getCallBackHours: { path: '/v1/call-back/hours' },
  postDeskReply: {
    path: '/v1/desk/replies',
    body: {
      site: sampleSite.id,
      case: 'C-10001',
      kind: 'reply',
      text: 'Try again.',
      author: { name: 'Sam' },
    },
  },
  postDeskFile: {
    path: '/v1/desk/files',
    body: { site: sampleSite.id, case: 'C-10001', attachment: FIRST_ATTACHMENT },
  },
  postEvents: {
    path: '/v1/events',
    body: {
      site: sampleSite.id,
      intent: 'intent-1',
      events: [{ id: '6f1f6b7e-3c52-4b5e-9f0e-0d6c1a3b5c01', type: 'search', at: '2026-06-08T14:59:00Z' }],
    },
  },
  postUnmeasured: {
    path: '/v1/unmeasured',
    body: {
      site: sampleSite.id,
      id: '6f1f6b7e-3c52-4b5e-9f0e-0d6c1a3b5c09',
      reason: 'global_privacy_control',
    },
  },
  getOverviewReport: { path: `/v1/reports/overview?site=${sampleSite.id}` },
  getBreakdownReport: { path: `/v1/reports/breakdown?site=${sampleSite.id}&by=plan` },
  getLinkReport: { path: `/v1/reports/links?site=${sampleSite.id}` },
  getTargetReport: { path: `/v1/reports/targets?site=${sampleSite.id}` },
  getExperimentReport: { path: `/v1/reports/experiment?site=${sampleSite.id}` },
  getGapReport: { path: `/v1/reports/gaps?site=${sampleSite.id}` },
  postGapDone: {
    path: `/v1/reports/gaps/${sampleGapTopic(sampleSite.id)}/done?site=${sampleSite.id}`,
    body: { articleIds: ['rotate-api-keys'] },
  },
  deleteGapDone: { path: `/v1/reports/gaps/${sampleGapTopic(sampleSite.id)}/done?site=${sampleSite.id}` },
  getStaffMember: { path: '/v1/staff/me' },
  getStaffSignIn: { path: '/v1/staff/sign-in' },
  postStaffSignIn: {
    path: '/v1/staff/sign-in',
    body: { email: 'viewer@support.example', password: SAMPLE_PASSWORD },
    headers: { 'sec-fetch-site': 'same-origin' },
  },
  postStaffSignOut: { path: '/v1/staff/sign-out', body: {} },
  getStaffSites: { path: '/v1/staff/sites' },
  getSiteSettings: { path: `/v1/staff/sites/${sampleSite.id}/settings` },
  putSiteSettings: {
    path: `/v1/staff/sites/${sampleSite.id}/settings`,
    body: { revision: 0, costPerCase: { amount: 20, currency: 'EUR' } },
  },
  postSiteSecret: { path: `/v1/staff/sites/${sampleSite.id}/secrets` },
  deleteSiteSecret: {
    path: `/v1/staff/sites/${sampleSite.id}/secrets/${secretId(sampleSite.secrets[1] ?? '')}`,
  },
  getContentReport: { path: '/v1/reports/content' },
}
