import { randomUUID } from 'node:crypto'
import { type SignedPerson, signIdentity } from '../../server/contacts/sign-identity.ts'
import type { EventType } from '../../server/contract/vocabulary.ts'
import type { DirectoryAccount } from '../../server/support-rules/account.ts'
import { caseToOpen } from '../support/opened-case.ts'
import type { ReportsApp } from '../support/reports-app.ts'
import { sampleDirectoryAccount } from '../support/sample-people.ts'
import { sampleSite } from '../support/sample-site.ts'

/** In California: its 8 June is from 07:00 to 07:00 in UTC. */
export const site = {
  ...sampleSite,
  supportTeam: { addresses: ['sam@support.example'], locale: 'en' as const },
}

/** One thing that reaches the server, when it does. */
export interface Arrival {
  at: string
  happen(opened: ReportsApp): Promise<void>
}

/** What a browser says of one moment, by its own clock. */
interface Told {
  type: EventType
  at: string
  articleId?: string
  position?: number
  readMs?: number
}

interface Batch {
  intent: string
  person?: SignedPerson
  context?: object
  userAgent?: string
  events: Told[]
}

/** Each of an account of their own, but for Lou, who is Ada's colleague. */
const [ada, ben, cleo, dan, eve, fay, gus, ivy, max] = [
  ...['ada', 'ben', 'cleo', 'dan', 'eve', 'fay', 'gus', 'ivy', 'max'],
].map(personOf) as [P, P, P, P, P, P, P, P, P]
type P = SignedPerson
const lou = { ...personOf('lou'), account: ada.account }
const sam = { ...personOf('sam'), email: 'sam@support.example', account: ada.account }

function personOf(name: string): SignedPerson {
  return { subject: `person-${name}`, email: `${name}@${name}.example`, account: `account-${name}` }
}

export const accounts: DirectoryAccount[] = [
  account([ada, lou]),
  ...[ben, cleo, dan, eve, fay, gus, ivy, max].map((person) => account([person])),
]

function account(people: SignedPerson[]): DirectoryAccount {
  const id = people[0]?.account as string
  return {
    ...sampleDirectoryAccount,
    site: site.id,
    id,
    name: id,
    contacts: people.map(({ email }) => ({
      email,
      name: null,
      roles: ['technical_contact'] as const,
    })) as never,
  }
}

const day = (time: string) => `2026-06-08T${time}Z`
const asked = (at: string): Told => ({ type: 'search', at })
const shown = (at: string, articleId = 'reindex', position = 1): Told => ({
  type: 'suggestion_viewed',
  at,
  articleId,
  position,
})
const opened = (at: string, articleId = 'reindex'): Told => ({ type: 'suggestion_clicked', at, articleId })
const solved = (at: string, articleId = 'reindex'): Told => ({ type: 'solved', at, articleId })
const said = (type: EventType, at: string): Told => ({ type, at })

/** A batch at each of the instants at which it arrives, in the very same words. */
function told(arrivals: string[], batch: Batch): Arrival[] {
  const { intent, context, person, userAgent = 'Mozilla/5.0 Firefox/145.0' } = batch
  const events = batch.events.map((event) => ({ id: randomUUID(), ...event }))
  const body = JSON.stringify({ site: site.id, intent, ...(context && { context }), events })
  return arrivals.map((at) => ({
    at,
    async happen({ app, clock }) {
      const headers = { 'content-type': 'application/json', 'user-agent': userAgent }
      const token = person && (await signIdentity(person, { site, now: clock() }))
      await accepted(
        app.request('/v1/events', {
          method: 'POST',
          headers: { ...headers, ...(token && { authorization: `Bearer ${token}` }) },
          body,
        }),
      )
    },
  }))
}

/** A case by the form. */
function filed(at: string, person: SignedPerson, intent: string, changes: object = {}): Arrival[] {
  const key = randomUUID()
  return [
    {
      at,
      async happen({ app, clock }) {
        const token = await signIdentity(person, { site, now: clock() })
        await accepted(
          app.request('/v1/cases', {
            method: 'POST',
            headers: {
              'content-type': 'application/json',
              'idempotency-key': key,
              authorization: `Bearer ${token}`,
            },
            body: JSON.stringify({
              nature: 'question',
              subject: 'How?',
              description: 'It is stale.',
              intent,
              ...changes,
            }),
          }),
        )
      },
    },
  ]
}

/** A case that comes another way; the address is as the person wrote it. */
function came(at: string, channel: 'email' | 'desk', { account, ...person }: SignedPerson): Arrival[] {
  return [
    {
      at,
      async happen({ stores, clock }) {
        await stores.cases.open(
          {
            ...caseToOpen,
            site: site.id,
            account: { id: account as string, name: account as string },
            openedBy: { subject: 'another way', email: person.email.toUpperCase(), name: null },
            intent: null,
            channel,
            openedAt: clock(),
          },
          { key: randomUUID(), requestDigest: '' },
        )
      },
    },
  ]
}

function notFollowed(arrivals: string[]): Arrival[] {
  const body = JSON.stringify({ site: site.id, id: randomUUID(), reason: 'do_not_track' })
  const headers = { 'content-type': 'application/json', 'user-agent': 'Mozilla/5.0 Firefox/145.0' }
  return arrivals.map((at) => ({
    at,
    happen: async ({ app }) => accepted(app.request('/v1/unmeasured', { method: 'POST', headers, body })),
  }))
}

async function accepted(request: Response | Promise<Response>): Promise<void> {
  const response = await request
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
}

/** 8 June 2026, with what came of it later, in the order in which it arrived. */
export const recordedDay: Arrival[] = [
  // 1. Double clicks: the link and "solved" twice each, as two events. The batch comes again, as its answer was lost.
  ...told([day('15:01:05'), day('15:01:35')], {
    intent: 'double-click',
    person: ada,
    events: [
      asked(day('15:00:00')),
      shown(day('15:00:01')),
      shown(day('15:00:01'), 'synonyms', 2),
      opened(day('15:00:10')),
      opened(day('15:00:10.200')),
      solved(day('15:01:00')),
      solved(day('15:01:00.150')),
    ],
  }),
  // 2. Two tabs: solved in one, and eight minutes later a case in the other.
  ...told([day('16:02:05')], {
    intent: 'tab-one',
    person: ben,
    events: [asked(day('16:00:00')), shown(day('16:00:01')), solved(day('16:02:00'))],
  }),
  ...told([day('16:01:10')], {
    intent: 'tab-two',
    person: ben,
    events: [asked(day('16:01:00')), shown(day('16:01:01'))],
  }),
  ...filed(day('16:10:01'), ben, 'tab-two'),
  ...told([day('16:10:05')], {
    intent: 'tab-two',
    person: ben,
    events: [said('case_started', day('16:02:30')), said('case_created', day('16:10:00'))],
  }),
  // 3. A reload: the page says that it was left, the next one goes on, and shows the link again in another place.
  ...told([day('17:01:00')], {
    intent: 'reload',
    person: cleo,
    events: [asked(day('17:00:00')), shown(day('17:00:02')), said('abandoned', day('17:00:59'))],
  }),
  ...told([day('17:05:05')], {
    intent: 'reload',
    person: cleo,
    events: [
      shown(day('17:01:30'), 'reindex', 3),
      opened(day('17:02:00')),
      { type: 'article_read', at: day('17:03:00'), articleId: 'reindex', readMs: 20_000 },
      { type: 'article_read', at: day('17:04:30'), articleId: 'reindex', readMs: 22_400 },
      solved(day('17:05:00')),
    ],
  }),
  // 4. Late beacons of a laptop that slept for three days, the second part first.
  ...told(['2026-06-11T09:00:00Z'], {
    intent: 'late',
    person: ada,
    events: [opened(day('18:00:30'), 'synonyms')],
  }),
  ...told(['2026-06-11T09:00:01Z'], {
    intent: 'late',
    person: ada,
    events: [asked(day('18:00:00')), shown(day('18:00:01'), 'synonyms')],
  }),
  // 5. A clock two days ahead; the batch comes again ten minutes later, when it is moved to another time.
  ...told([day('19:00:30'), day('19:10:30')], {
    intent: 'fast-clock',
    events: [asked('2026-06-10T19:00:00Z'), shown('2026-06-10T19:00:01Z'), solved('2026-06-10T19:00:20Z')],
  }),
  // 6. A clock forty days behind.
  ...told([day('19:30:00')], { intent: 'slow-clock', events: [asked('2026-04-29T19:30:00Z')] }),
  // 7. Solved, and six days later a mail.
  ...told([day('20:01:00')], {
    intent: 'mailed',
    person: dan,
    events: [asked(day('20:00:00')), shown(day('20:00:01')), solved(day('20:00:40'))],
  }),
  ...came('2026-06-14T20:00:00Z', 'email', dan),
  // 8. Solved, and a mail one second after the seven days are over.
  ...told([day('21:00:10')], {
    intent: 'too-late-to-reverse',
    person: eve,
    events: [asked(day('20:59:00')), shown(day('20:59:01')), solved(day('21:00:00'))],
  }),
  ...came('2026-06-15T21:00:01Z', 'email', eve),
  // 9. Solved, and the next day support opens a case for her in its desk.
  ...told([day('21:31:00')], {
    intent: 'called-support',
    person: fay,
    events: [asked(day('21:30:00')), shown(day('21:30:01')), solved(day('21:30:50'))],
  }),
  ...came('2026-06-09T16:00:00Z', 'desk', fay),
  // 10. What a colleague of Ada's files takes nothing of hers back.
  ...came('2026-06-09T15:00:00Z', 'email', lou),
  // 11. Solved by mistake.
  ...told([day('22:01:00')], {
    intent: 'taken-back',
    events: [
      asked(day('22:00:00')),
      shown(day('22:00:01')),
      solved(day('22:00:20')),
      said('not_solved', day('22:00:25')),
    ],
  }),
  // 12. Solved, and then filed after all, in the same attempt.
  ...told([day('23:01:30')], {
    intent: 'after-all',
    person: max,
    events: [asked(day('23:00:00')), shown(day('23:00:01')), solved(day('23:01:00'))],
  }),
  ...filed(day('23:05:01'), max, 'after-all'),
  ...told([day('23:05:03')], {
    intent: 'after-all',
    person: max,
    events: [said('case_created', day('23:05:00'))],
  }),
  // Outside: a member of the support team, …
  ...told([day('15:30:00')], {
    intent: 'staff',
    person: sam,
    events: [asked(day('15:29:00')), shown(day('15:29:01')), solved(day('15:29:30'))],
  }),
  // … something urgent, which is filed, …
  ...told([day('15:40:00')], {
    intent: 'urgent',
    person: gus,
    context: { severity: 1 },
    events: [asked(day('15:39:00'))],
  }),
  ...filed(day('15:41:00'), gus, 'urgent', { severity: 1 }),
  // … something confidential, of a person whose other attempt counts, …
  ...told([day('15:45:00')], {
    intent: 'confidential',
    person: cleo,
    context: { confidential: true },
    events: [said('case_started', day('15:44:00'))],
  }),
  // … a crawler, a driven browser, and the site's owner who tries it out.
  ...told([day('15:50:00')], {
    intent: 'crawler',
    userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    events: [asked(day('15:49:59')), shown(day('15:49:59'))],
  }),
  ...told([day('15:51:00')], {
    intent: 'driven',
    context: { automated: true },
    events: [asked(day('15:50:59')), solved(day('15:50:59.500'))],
  }),
  ...told([day('15:52:00')], {
    intent: 'trial',
    person: ada,
    context: { test: true },
    events: [asked(day('15:51:00')), solved(day('15:51:30'))],
  }),
  // Not measured: a browser that asks not to be followed, whose notice comes twice, and a case whose events were blocked.
  ...notFollowed([day('16:30:00'), day('16:30:02')]),
  ...filed(day('16:40:00'), ivy, 'blocked'),
  // Other days: the last second of the 7th in California, which arrives on the 8th, and the first of the 9th.
  ...told([day('07:00:05')], { intent: 'eve', events: [asked(day('06:59:59'))] }),
  ...told(['2026-06-09T07:00:03Z'], { intent: 'morrow', events: [asked('2026-06-09T07:00:00Z')] }),
]
