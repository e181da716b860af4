import { randomUUID } from 'node:crypto'
import { supportEntry } from '../../server/cases/decisions/support-entry.ts'
import type { SignedPerson } from '../../server/contacts/sign-identity.ts'
import { caseToOpen } from '../support/opened-case.ts'
import type { ReportsApp } from '../support/reports-app.ts'
import { sampleArticle } from '../support/sample-article.ts'
import { sampleDirectoryAccount, samplePerson } from '../support/sample-people.ts'
import { sampleSite } from '../support/sample-site.ts'

/** Premium, and standard. */
const ada = samplePerson
const ben: SignedPerson = { subject: 'person-2', email: 'ben@bolt.example', account: 'bolt' }
export const site = { ...sampleSite, costPerCase: { amount: 20, currency: 'USD' } }
/** A week of a site in California, small enough to be counted by hand. */
export async function liveAWeek(opened: ReportsApp): Promise<void> {
  const { stores, setClock, clock, tell, openCase, tellNothing } = opened
  await stores.accounts.put(sampleDirectoryAccount)
  await stores.accounts.put({
    ...sampleDirectoryAccount,
    id: 'bolt',
    name: 'Bolt SA',
    plan: 'standard',
    primaryEmail: 'it@bolt.example',
    contacts: [{ email: ben.email, name: null, roles: ['technical_contact'] }],
  })
  const titles = { reindex: 'Reindexing', synonyms: '=Synonyms' }
  await stores.articles.put(
    'docs',
    Object.entries(titles).map(([id, title]) => sampleArticle(id, { title })),
  )
  const viewed = (articleId: string, position: number) =>
    ({ type: 'suggestion_viewed', articleId, position }) as const
  const asked = { type: 'search', question: 'how to reindex' } as const
  const french = { locale: 'fr-FR', source: 'launcher' }
  const english = { locale: 'en', source: 'inline', page: 'https://console.example.com/engines/42' }

  // Confirmed: links are shown, one is opened, read for half a minute, and has solved it.
  setClock('2026-06-08T15:00:00Z')
  const again = await tell({
    intent: 'confirmed',
    person: ada,
    context: french,
    events: [
      asked,
      viewed('reindex', 1),
      viewed('synonyms', 2),
      viewed('made-up', 3),
      { type: 'suggestion_clicked', articleId: 'reindex', after: 5 },
      { type: 'article_read', articleId: 'reindex', readMs: 30_000, after: 35 },
      { type: 'solved', articleId: 'reindex', after: 36 },
    ],
  })
  // Filed: ten minutes after the first event.
  setClock('2026-06-08T16:00:00Z')
  await tell({
    intent: 'filed',
    person: ben,
    context: english,
    events: [asked, viewed('synonyms', 1), { type: 'suggestion_clicked', articleId: 'synonyms', after: 60 }],
  })
  setClock('2026-06-08T16:09:00Z')
  const filed = await openCase(ben, 'filed')
  // Excluded: urgent, a bot, a trial.
  await tell({ intent: 'urgent', person: ada, context: { ...french, severity: 1 }, events: [asked] })
  await tell({ intent: 'bot', userAgent: 'Googlebot/2.1', context: english, events: [asked] })
  await tell({ intent: 'test', person: ben, context: { ...english, test: true }, events: [asked] })
  // Not measured: a case of whose attempt nothing was told, and two notices.
  await openCase(ben, 'told-nothing')
  await tellNothing()
  await tellNothing()
  // Unknown, late on the same day in California: on the next in UTC.
  setClock('2026-06-09T06:30:00Z')
  await tell({ intent: 'left', context: english, events: [asked, viewed('reindex', 1)] })
  // Reversed: said to be solved, and three days later a mail. The batch of the first comes once more.
  setClock('2026-06-09T18:00:00Z')
  await tell({
    intent: 'reversed',
    person: ben,
    context: english,
    events: [asked, viewed('reindex', 1), { type: 'solved', articleId: 'reindex', after: 20 }],
  })
  await again()
  await tell({ intent: 'left-too', context: french, events: [asked, viewed('reindex', 1)] })
  setClock('2026-06-12T20:00:00Z')
  await stores.cases.open(
    {
      ...caseToOpen,
      account: { id: 'bolt', name: 'Bolt SA' },
      openedBy: { subject: 'mail', email: 'Ben@Bolt.example', name: null },
      plan: 'standard',
      channel: 'email',
      openedAt: clock(),
      respondBy: new Date('2026-06-17T20:00:00Z'),
    },
    { key: randomUUID(), requestDigest: '' },
  )
  // Support keeps the first target, and answers neither of the two others.
  await stores.cases.change(filed, (supportCase) =>
    supportEntry(supportCase, {
      author: { name: 'Sam', email: null },
      at: new Date('2026-06-09T16:00:00Z'),
      channel: 'desk',
      kind: 'reply',
      text: 'Choose “Reindex”.',
      links: [],
      supportOnly: false,
    }),
  )
}
