import { randomUUID } from 'node:crypto'
import type { CaseToOpen, SupportCase } from '../../server/cases/case.ts'
import { caseAtOpening } from '../../server/cases/case-at-opening.ts'
import { sampleAccount } from './sample-people.ts'
import { sampleSite } from './sample-site.ts'

export const caseToOpen: CaseToOpen = {
  site: sampleSite.id,
  account: { id: sampleAccount.id, name: sampleAccount.name },
  openedBy: { subject: 'person-1', email: 'ada@acme.example', name: 'Ada Ångström' },
  primaryEmail: sampleAccount.primaryEmail,
  engine: { id: 'shop', name: 'Shop' },
  nature: 'question',
  severity: 3,
  plan: 'premium',
  subject: 'How do I reindex?',
  description: 'My engine is stale.\nIt was fine on Friday.',
  confidential: false,
  callBack: null,
  intent: null,
  diagnostics: null,
  channel: 'widget',
  original: null,
  locale: 'en',
  openedAt: new Date('2026-06-05T23:00:00Z'),
  respondBy: new Date('2026-06-09T23:00:00Z'),
}

export const openedCase: SupportCase = caseAtOpening(caseToOpen, 'C-10001', randomUUID())
