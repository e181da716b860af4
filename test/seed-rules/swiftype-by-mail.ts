import { join } from 'node:path'
import { pino } from 'pino'
import { createStores } from '../../server/adapters/database/create-stores.ts'
import { createJobQueue } from '../../server/adapters/database/job-queue.ts'
import { openDatabase } from '../../server/adapters/database/open-database.ts'
import { createFileBlobStore } from '../../server/adapters/files/blob-store.ts'
import { noticesBySite } from '../../server/cases/notices.ts'
import { createCaseJobHandlers } from '../../server/composition/create-case-job-handlers.ts'
import type { AccountSource } from '../../server/contacts/account-source.ts'
import { createAccountSources } from '../../server/contacts/account-sources.ts'
import { PLANS } from '../../server/contract/vocabulary.ts'
import { createCaseFilings } from '../../server/deflection/case-filed-event.ts'
import { createContactPseudonym } from '../../server/deflection/contact-pseudonym.ts'
import { createServerKeys } from '../../server/keys/server-keys.ts'
import { createTakeMailIn } from '../../server/mail/in/take-mail-in.ts'
import { calendarBySite } from '../../server/sites/calendar-by-site.ts'
import { createSiteDirectory } from '../../server/sites/site-directory.ts'
import { dataFolderWithStore } from '../support/embedded-store.ts'
import { MemoryMailer } from '../support/memory-mailer.ts'
import { sampleMail, utf8 } from '../support/sample-mail.ts'
import { createTestApp } from '../support/test-app.ts'
import { accountWith, customersOf, swiftypeSite } from './swiftype-support.ts'

const PUBLIC_URL = 'https://help.example.com'

/** The server under the rules of the seed, with its real store and queue, mail both ways, and no desk. */
export async function swiftypeByMail() {
  const { folder, remove } = await dataFolderWithStore()
  const clock = () => new Date()
  const log = pino({ level: 'silent' })
  const site = {
    ...swiftypeSite,
    desk: null,
    callBack: { meetingUrl: 'https://meet.example.com/{case}', minutes: 30 },
  }
  const sites = createSiteDirectory([site])
  const database = await openDatabase({ dataFolder: folder })
  const jobs = await createJobQueue(database, { onError: () => {} })
  const keys = createServerKeys(new Uint8Array(32))
  const filings = createCaseFilings({
    sites,
    contactOf: createContactPseudonym(keys.for('contact-pseudonym')),
    armOf: async () => null,
  })
  const stores = createStores(database, {
    jobs,
    noticesOf: noticesBySite(sites),
    filings,
    calendarOf: calendarBySite(sites),
  })
  for (const plan of PLANS) await stores.accounts.put(accountWith(plan))
  const accountSources = createAccountSources({ sites, directory: stores.accounts, http: NO_HTTP_DIRECTORY })
  const blobs = createFileBlobStore(join(folder, 'blobs'))
  const mailer = new MemoryMailer()
  await jobs.start(
    createCaseJobHandlers({
      stores,
      accountSources,
      blobs,
      sites,
      keys,
      mailer,
      receivesMail: true,
      publicUrl: PUBLIC_URL,
      clock,
      log,
    }),
  )
  const { app } = await createTestApp({
    ...stores,
    publicUrl: PUBLIC_URL,
    sites,
    accountSources,
    blobs,
    keys,
    clock,
    log,
  })
  const takeMailIn = createTakeMailIn({
    blobs,
    inbox: stores.inbox,
    sites: sites.all(),
    replyKey: keys.for('reply-address'),
    // Who vouches for a sender is proved elsewhere.
    authenticate: async (source) => ({ outcome: 'authenticated', address: await senderOf(source) }),
    clock,
  })
  let sent = 0

  return {
    app,
    ...customersOf(app, clock),
    stores,
    sites,
    /** All that has gone out to the address, the newest last. */
    mailsTo: (address: string) =>
      mailer.sent.filter(({ to }) => to.some((receiver) => receiver.address === address)),
    /** A mail that comes in, as a person would write it. */
    async write({ from, to = swiftypeSite.supportEmail, subject, text, headers = {} }: WrittenMail) {
      sent += 1
      const content = sampleMail(
        {
          From: from,
          To: to,
          Subject: subject,
          'Message-ID': `<written-${sent}@mail.example>`,
          'Content-Type': 'text/plain; charset=utf-8',
          ...headers,
        },
        utf8(text),
      )
      const mail = { content: once(content), recipients: [to], mailFrom: from, connection: null }
      return (await takeMailIn(mail)).outcome
    },
    async close() {
      await jobs.stop()
      await database.close()
      remove()
    },
  }
}

interface WrittenMail {
  from: string
  to?: string
  subject: string
  text: string
  headers?: Record<string, string>
}

const NO_HTTP_DIRECTORY: AccountSource = { find: async () => null, accountsOf: async () => [] }

async function* once(content: Uint8Array) {
  yield content
}

async function senderOf(source: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks = await Array.fromAsync(source)
  return /^From: (\S+)/m.exec(Buffer.concat(chunks).toString('latin1'))?.[1] ?? ''
}
