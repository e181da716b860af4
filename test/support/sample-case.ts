import type { CaseToOpen } from '../../server/cases/case.ts'
import { sampleCallBack } from './sample-call-back.ts'

/** A case as it is filed, with every part that may be left out. */
export function sampleCase(changes: Partial<CaseToOpen> = {}): CaseToOpen {
  return {
    site: 'pub_test',
    account: { id: 'acme', name: 'Acme' },
    openedBy: { subject: 'user-1', email: 'tess@acme.example', name: 'Tess' },
    primaryEmail: 'search@acme.example',
    engine: { id: 'shop', name: 'Boutique — été' },
    nature: 'problem',
    severity: 3,
    plan: 'premium',
    subject: 'The crawler stops 🛑',
    description: 'It stops.\n\nSince Friday, après la mise à jour.',
    confidential: false,
    callBack: sampleCallBack(),
    intent: {
      id: 'intent-1',
      page: 'https://console.example.com/engines',
      searches: [{ query: 'crawler stops', at: '2026-06-05T09:58:00Z' }],
      readings: [
        {
          articleId: 'crawl-errors',
          title: 'Crawl errors',
          url: 'https://docs.example.com/crawl-errors',
          at: '2026-06-05T09:59:00Z',
        },
      ],
    },
    diagnostics: { page: 'https://console.example.com/engines', browser: 'Firefox 140' },
    channel: 'widget',
    original: null,
    locale: 'fr',
    timeZone: 'Europe/Paris',
    openedAt: new Date('2026-06-05T10:02:03.456Z'),
    respondBy: new Date('2026-06-09T17:00:00.000Z'),
    ...changes,
  }
}
