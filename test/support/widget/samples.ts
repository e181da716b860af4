import type {
  CaseDetail,
  CaseSummary,
  Link,
  Me,
  SiteSettings,
  SuggestionAnswer,
} from '../../../widget/api/contract.ts'
import { lateState } from '../../../widget/panel/state/late-state.ts'
import { FIRST_STATE, type PanelState } from '../../../widget/panel/state/panel-state.ts'

/** Small, complete values of the contract for tests. */

function sampleLink(id: string): Link {
  return {
    id,
    url: `https://docs.example.com/${id}`,
    title: [{ text: `Page ${id}`, match: false }],
    snippet: [],
    locale: 'en',
    answered: true,
    updatedAt: null,
    section: null,
    pinned: false,
  }
}

export function sampleAnswer(queryId = 'q1'): SuggestionAnswer {
  return {
    queryId,
    documentation: [sampleLink('doc-1')],
    community: [sampleLink('thread-1')],
    degraded: false,
  }
}

export function sampleMe(changes: Partial<Me> = {}): Me {
  return {
    status: 'technical_contact',
    primaryOwner: false,
    contactsEditable: false,
    contact: { email: 'ada@example.com', name: 'Ada' },
    account: { name: 'Larkspur', plan: 'premium', primaryEmail: 'ops@larkspur.example' },
    engines: [{ id: 'e1', name: 'shop' }],
    severities: [
      { level: 1, allowed: true, respondBy: '2026-11-23T20:00:00.000Z' },
      { level: 2, allowed: true, respondBy: '2026-11-24T02:00:00.000Z' },
      { level: 3, allowed: true, respondBy: '2026-11-25T02:00:00.000Z' },
    ],
    callBack: true,
    ...changes,
  }
}

export function sampleStandardMe(changes: Partial<Me> = {}): Me {
  return sampleMe({
    account: { name: 'Juniper', plan: 'standard', primaryEmail: 'it@juniper.example' },
    severities: [
      { level: 1, allowed: false, respondBy: null },
      { level: 2, allowed: false, respondBy: null },
      { level: 3, allowed: true, respondBy: '2026-11-26T02:00:00.000Z' },
    ],
    callBack: false,
    ...changes,
  })
}

export function sampleCase(changes: Partial<CaseSummary> = {}): CaseSummary {
  return {
    number: 'GC-1',
    status: 'open',
    severity: 3,
    nature: 'problem',
    subject: 'Reindex stops',
    engine: { id: 'e1', name: 'shop' },
    plan: 'premium',
    primaryEmail: 'ops@larkspur.example',
    confidential: false,
    openedAt: '2026-11-22T10:00:00.000Z',
    respondBy: '2026-11-25T02:00:00.000Z',
    respondedAt: null,
    updatedAt: '2026-11-22T10:00:00.000Z',
    openedBy: { email: 'mira@larkspur.example', name: 'Mira' },
    own: true,
    ...changes,
  }
}

export function sampleState(changes: Partial<PanelState> = {}): PanelState {
  return {
    ...FIRST_STATE,
    ...lateState('intent-1', '2026-11-22T10:00:00.000Z'),
    open: true,
    ...changes,
  }
}

export function knownPerson(me: Me): PanelState['person'] {
  return { status: 'known', me, since: Date.now(), bySession: false }
}

export const sampleSiteSettings: SiteSettings = {
  site: 'pub_sample',
  name: 'Larkspur',
  supportEmail: 'support@larkspur.example',
  portal: null,
  communities: [],
  pinsPages: false,
  emailCodes: false,
  accountCases: false,
  privateContent: false,
}

export function sampleDetail(changes: Partial<CaseDetail> = {}): CaseDetail {
  return {
    ...sampleCase(),
    description: 'At 99 %.',
    callBack: null,
    intent: null,
    diagnostics: null,
    timeline: [],
    actions: ['reply', 'close'],
    ...changes,
  }
}
