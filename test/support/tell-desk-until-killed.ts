import { randomUUID } from 'node:crypto'
import { createCaseStore } from '../../server/adapters/database/case-store.ts'
import { createDeskDeliveryStore } from '../../server/adapters/database/desk-delivery-store.ts'
import { createJobQueue } from '../../server/adapters/database/job-queue.ts'
import { openDatabase } from '../../server/adapters/database/open-database.ts'
import { createWebhookDesk } from '../../server/adapters/webhooks/webhook-desk.ts'
import { contactReply } from '../../server/cases/decisions/contact-reply.ts'
import { createDeliverToDesk } from '../../server/jobs/handlers/deliver-to-desk.ts'
import { sampleCase } from './sample-case.ts'
import { sampleFilings } from './sample-filings.ts'

/**
 * Tells the desk at an address of all that happens in the cases of a data folder, and lets things happen: prints the id of
 * each entry once it is stored. With `rest` it lets nothing happen and only tells what is left.
 */

const [dataFolder = '', url = '', secret = '', rest] = process.argv.slice(2)
const clock = () => new Date()
const database = await openDatabase({ dataFolder })
const jobs = await createJobQueue(database, { onError: () => {} })
const cases = createCaseStore(database, { jobs, noticesOf: () => ['desk'], filings: sampleFilings })
await jobs.start({
  'deliver-to-desk': createDeliverToDesk({
    cases,
    deliveries: createDeskDeliveryStore(database, jobs),
    supportPageOf: () => null,
    deskOf: () => createWebhookDesk({ url, secrets: [secret], clock }),
    clock,
    chance: Math.random,
    log: { warn: () => {} },
  }),
})
const author = { name: 'Tess', email: 'tess@acme.example' }
process.stdout.write('ready\n')
while (!rest) {
  const opened = await cases.open(sampleCase({ openedAt: clock() }), { key: randomUUID(), requestDigest: '' })
  if (opened.outcome !== 'opened') throw new Error(opened.outcome)
  const { number, entries } = opened.case
  process.stdout.write(`${entries[0]?.id}\n`)
  for (const text of ['one', 'two', 'three']) {
    const changed = await cases.change(number, (supportCase) =>
      contactReply(supportCase, { author, at: clock(), channel: 'widget', text }),
    )
    if (changed.outcome === 'changed') process.stdout.write(`${changed.entries[0]?.id}\n`)
  }
}
