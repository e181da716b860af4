import { randomUUID } from 'node:crypto'
import { createStores } from '../../server/adapters/database/create-stores.ts'
import type { Database } from '../../server/adapters/database/database.ts'
import { createJobQueue } from '../../server/adapters/database/job-queue.ts'
import { type SignedPerson, signIdentity } from '../../server/contacts/sign-identity.ts'
import type { EventType } from '../../server/contract/vocabulary.ts'
import { createCaseFilings } from '../../server/deflection/case-filed-event.ts'
import { createContactPseudonym } from '../../server/deflection/contact-pseudonym.ts'
import { createServerKeys } from '../../server/keys/server-keys.ts'
import { calendarBySite } from '../../server/sites/calendar-by-site.ts'
import type { Site } from '../../server/sites/site.ts'
import { createSiteDirectory } from '../../server/sites/site-directory.ts'
import { createTestApp } from './test-app.ts'

/** A migrated store of its own, which leaves nothing behind when it is closed. */
export type OpenTestDatabase = () => Promise<Database>

export type ReportsApp = Awaited<ReturnType<typeof openReportsApp>>

interface ToldEvent {
  type: EventType
  /** Seconds after the first of the batch. */
  after?: number
  articleId?: string
  position?: number
  readMs?: number
  question?: string
}

interface Attempt {
  intent: string
  person?: SignedPerson
  context?: object
  userAgent?: string
  events: ToldEvent[]
}

/** The whole server on a database, with a clock that a test sets, and what browsers and people do to it. */
export async function openReportsApp(site: Site, open: OpenTestDatabase) {
  const database = await open()
  const jobs = await createJobQueue(database, { onError: () => undefined })
  const sites = createSiteDirectory([site])
  const keys = createServerKeys(new Uint8Array(32))
  const armOf = async () => null
  const stores = createStores(database, {
    jobs,
    noticesOf: () => [],
    filings: createCaseFilings({
      sites,
      contactOf: createContactPseudonym(keys.for('contact-pseudonym')),
      armOf,
    }),
    calendarOf: calendarBySite(sites),
  })
  let now = new Date(0)
  const { articles, accounts, events, unmeasured, reports, gaps, cases, answers } = stores
  const { app } = await createTestApp({
    ...{ articles, accounts, events, unmeasured, reports, gaps, cases, answers },
    sites,
    keys,
    armOf,
    clock: () => now,
  })
  const headersOf = async (person: SignedPerson | undefined, userAgent = 'Mozilla/5.0 Firefox/145.0') => ({
    'content-type': 'application/json',
    'user-agent': userAgent,
    ...(person && { authorization: `Bearer ${await signIdentity(person, { site, now })}` }),
  })

  async function post(path: string, body: object, headers: Record<string, string>): Promise<Response> {
    const response = await app.request(path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response
  }

  return {
    app,
    sites,
    stores,
    clock: () => now,
    setClock: (at: string) => {
      now = new Date(at)
    },
    /** Tells of one attempt; with the function that it resolves to, in the very same words again. */
    async tell({ intent, person, context, userAgent, events: told }: Attempt): Promise<() => Promise<void>> {
      const last = Math.max(...told.map(({ after = 0 }) => after))
      const batch = {
        site: site.id,
        intent,
        ...(context && { context }),
        events: told.map(({ after = 0, ...event }) => ({
          ...event,
          id: randomUUID(),
          at: new Date(now.getTime() - (last - after) * 1000).toISOString(),
        })),
      }
      const again = async () => {
        await post('/v1/events', batch, await headersOf(person, userAgent))
      }
      await again()
      return again
    },
    async openCase(person: SignedPerson, intent?: string): Promise<string> {
      const body = {
        nature: 'question',
        subject: 'How do I reindex?',
        description: 'My engine is stale.',
        ...(intent !== undefined && { intent }),
      }
      const headers = { ...(await headersOf(person)), 'idempotency-key': randomUUID() }
      const { number } = (await (await post('/v1/cases', body, headers)).json()) as { number: string }
      return number
    },
    async tellNothing(): Promise<void> {
      const notice = { site: site.id, id: randomUUID(), reason: 'do_not_track' }
      await post('/v1/unmeasured', notice, await headersOf(undefined))
    },
    async close(): Promise<void> {
      await jobs.stop()
      await database.close()
    },
  }
}
