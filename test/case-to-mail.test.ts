import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { signIdentity } from '../server/contacts/sign-identity.ts'
import { openStores } from './ports/open-stores.ts'
import type { StoresUnderTest } from './ports/store-suite.ts'
import { dataFolderWithStore } from './support/embedded-store.ts'
import { mailOffice } from './support/mail-office.ts'
import { sampleDirectoryAccount, samplePerson } from './support/sample-people.ts'
import { sampleRequests } from './support/sample-requests.ts'
import { sampleSite } from './support/sample-site.ts'
import { createTestApp, testNow } from './support/test-app.ts'

/** From a posted case to its mail, through the real store and the real queue. */
describe('a case that is posted', () => {
  let office: ReturnType<typeof mailOffice>
  let stores: StoresUnderTest
  let removeFolder: () => void
  let post: (key: string, changes?: object) => Promise<Response>
  let get: (path: string) => Promise<Response>

  beforeAll(async () => {
    const { folder, remove } = await dataFolderWithStore()
    removeFolder = remove
    stores = await openStores({ dataFolder: folder })
    const { accounts, cases, events, jobs } = stores
    await accounts.put(sampleDirectoryAccount)
    const { app } = await createTestApp({ accounts, cases, events })
    office = mailOffice(cases, { deliveries: stores.deliveries, clock: () => testNow })
    await jobs.start({ 'send-case-mail': office.send })
    const token = await signIdentity(samplePerson, { site: sampleSite, now: testNow })
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    get = async (path) => app.request(path, { headers })
    post = async (key, changes = {}) =>
      app.request('/v1/cases', {
        method: 'POST',
        headers: { ...headers, 'idempotency-key': key },
        body: JSON.stringify({ ...(sampleRequests.postCase.body as object), ...changes }),
      })
  })

  afterAll(async () => {
    await stores?.close()
    removeFolder?.()
  })

  const mailsOf = (number: string) =>
    office.mailer.sent.filter(({ subject }) => subject.startsWith(`[${number}]`))

  it('fifty times at once with one key is one case and one mail', async () => {
    const responses = await Promise.all(Array.from({ length: 50 }, () => post('fifty')))
    const statuses = responses.map(({ status }) => status).toSorted((a, b) => a - b)
    expect(statuses).toEqual([...Array.from({ length: 49 }, () => 200), 201])
    const bodies = new Set(await Promise.all(responses.map((response) => response.text())))
    expect(bodies.size).toBe(1)
    const { number } = JSON.parse([...bodies][0] ?? '')

    // The queue is fair: once the mail of a later case has gone out, a second one of this case would have, too.
    const later = await (await post('later')).json()
    await vi.waitFor(() => expect(mailsOf(later.number)).toHaveLength(1), 20_000)
    expect(mailsOf(number)).toHaveLength(1)
    expect(await stores.deliveries.list({ caseNumber: number, limit: 10 })).toMatchObject([
      { state: 'sent', attempts: 1, repeated: false, receiver: 'contact' },
    ])
    const { cases } = await (await get('/v1/cases')).json()
    expect(cases.map((item: { number: string }) => item.number)).toEqual([later.number, number])
  })

  it('says in its timeline that it was confirmed, and answers its key as at first', async () => {
    const opened = await (await post('noted')).json()
    await vi.waitFor(async () => {
      const { timeline } = await (await get(`/v1/cases/${opened.number}`)).json()
      expect(timeline.map(({ kind }: { kind: string }) => kind)).toEqual(['opened', 'confirmation_sent'])
    }, 20_000)
    const again = await post('noted')
    expect([again.status, await again.json()]).toEqual([200, opened])
  })

  it('in French, with what no database can hold, is confirmed in French and as far as it can be', async () => {
    const response = await post('odd', {
      locale: 'fr',
      subject: 'Un nul \u0000',
      description: 'demi \ud83d emoji',
    })
    expect(response.status).toBe(201)
    const { number } = await response.json()
    await vi.waitFor(() => expect(mailsOf(number)).toHaveLength(1), 20_000)
    expect(mailsOf(number)).toMatchObject([
      { language: 'fr', text: expect.stringContaining('> demi \uFFFD emoji') },
    ])
  })
})
