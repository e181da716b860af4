import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createSmtpMailer } from '../server/adapters/smtp/smtp-mailer.ts'
import type { SupportCase } from '../server/cases/case.ts'
import { createTellOfRefusedMail } from '../server/jobs/handlers/tell-of-refused-mail.ts'
import { createDeliverMail } from '../server/mail/delivery/deliver-mail.ts'
import { createSiteDirectory } from '../server/sites/site-directory.ts'
import { openStores } from './ports/open-stores.ts'
import type { StoresUnderTest } from './ports/store-suite.ts'
import { dataFolderWithStore } from './support/embedded-store.ts'
import { mailOffice } from './support/mail-office.ts'
import { caseToOpen } from './support/opened-case.ts'
import { replyKey, teamSite } from './support/sample-case-mail.ts'
import { startSmtpServer } from './support/smtp-test-server.ts'

/** From a mail server's refusal to the mail that tells support, through the real store, the real queue and real SMTP. */
const refused = new Set<string>()
let stores: StoresUnderTest
let server: Awaited<ReturnType<typeof startSmtpServer>>
const atEnd: (() => Promise<unknown> | unknown)[] = []

beforeAll(async () => {
  const { folder, remove } = await dataFolderWithStore()
  atEnd.push(remove)
  stores = await openStores({ dataFolder: folder })
  atEnd.push(() => stores.close())
  server = await startSmtpServer({
    onRcptTo: ({ address }, _session, callback) =>
      callback(
        refused.has(address)
          ? Object.assign(new Error('5.1.1 No such mailbox'), { responseCode: 550 })
          : null,
      ),
  })
  atEnd.push(() => server.close())
  const mailer = createSmtpMailer(`smtp://${server.address}?tls.rejectUnauthorized=false`)
  atEnd.push(() => mailer.close())
  const sites = createSiteDirectory([teamSite])
  const { cases, deliveries, jobs } = stores
  const deliver = createDeliverMail({ deliveries, mailer, clock: () => new Date(), log: { warn: () => {} } })
  await jobs.start({
    'send-case-mail': mailOffice(cases, { sites, deliver }).send,
    'tell-of-refused-mail': createTellOfRefusedMail({
      cases,
      sites,
      deliveries,
      deliver,
      replyKeyOf: () => replyKey,
    }),
  })
})

afterAll(async () => {
  for (const end of atEnd.reverse()) await end()
})

async function open(key: string): Promise<SupportCase> {
  const outcome = await stores.cases.open({ ...caseToOpen, site: teamSite.id }, { key, requestDigest: key })
  if (outcome.outcome !== 'opened') throw new Error('The case was not opened')
  return outcome.case
}

const noticesOf = (number: string) =>
  server.received.filter(({ raw }) => raw.includes('could not be delivered') && raw.includes(number))

it('tells the team that the contact has no such mailbox, and keeps that on the mail', async () => {
  refused.add('ada@acme.example')
  const { number } = await open('refused')
  await vi.waitFor(() => expect(noticesOf(number)).toHaveLength(1), 20_000)
  refused.clear()
  expect(noticesOf(number)[0]?.recipients).toEqual(['team@elastic.co', 'lead@elastic.co'])
  expect(await stores.deliveries.find(`<case.${number}@elastic.co>`)).toMatchObject({
    state: 'sent',
    to: ['ada@acme.example', 'it@acme.example'],
    refused: [{ address: 'ada@acme.example', reply: '550 5.1.1 No such mailbox' }],
  })
})

it('tells the team of a mail that comes back, once for each address', async () => {
  const { number } = await open('bounced')
  const confirmation = `<case.${number}@elastic.co>`
  await vi.waitFor(
    async () => expect(await stores.deliveries.find(confirmation)).toMatchObject({ state: 'sent' }),
    20_000,
  )
  const bounce = (address: string) =>
    stores.deliveries.noteBounce(confirmation, { address, reply: '5.2.2 Mailbox full' }, new Date())
  await bounce('IT@acme.example')
  await bounce('it@acme.example')
  await vi.waitFor(() => expect(noticesOf(number)).toHaveLength(1), 20_000)
  await bounce('ada@acme.example')
  await vi.waitFor(() => expect(noticesOf(number)).toHaveLength(2), 20_000)
  expect(await stores.deliveries.find(confirmation)).toMatchObject({ state: 'refused' })
})
