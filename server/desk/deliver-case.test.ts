import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStores } from '../../test/ports/open-stores.ts'
import type { StoresUnderTest } from '../../test/ports/store-suite.ts'
import { answers, type DeskReceiver, startDeskReceiver } from '../../test/support/desk-receiver.ts'
import { dataFolderWithStore } from '../../test/support/embedded-store.ts'
import { sampleCase } from '../../test/support/sample-case.ts'
import { createWebhookDesk } from '../adapters/webhooks/webhook-desk.ts'
import { contactReply } from '../cases/decisions/contact-reply.ts'
import { createDeliverToDesk } from '../jobs/handlers/deliver-to-desk.ts'
import type { Desk } from './desk.ts'

const SECRET = `whsec_${randomBytes(32).toString('base64')}`
const HOUR = 60 * 60_000

let stores: StoresUnderTest
let removeFolder: () => void
let receiver: DeskReceiver
let now: number
let warned: object[]

beforeAll(async () => {
  const { folder, remove } = await dataFolderWithStore()
  removeFolder = remove
  stores = await openStores({ dataFolder: folder })
})

afterAll(async () => {
  await stores.close()
  removeFolder()
})

beforeEach(async () => {
  receiver = await startDeskReceiver(SECRET)
  now = Date.now()
  warned = []
})

afterEach(() => receiver.close())

async function openCase(): Promise<string> {
  const toOpen = sampleCase({ openedAt: new Date(now) })
  const opened = await stores.cases.open(toOpen, { key: randomUUID(), requestDigest: '' })
  if (opened.outcome !== 'opened') throw new Error(opened.outcome)
  return opened.case.number
}

async function reply(number: string, text: string): Promise<void> {
  const author = { name: 'Tess', email: 'tess@acme.example' }
  await stores.cases.change(number, (supportCase) =>
    contactReply(supportCase, { author, at: new Date(now), channel: 'widget', text }),
  )
}

function webhookDesk(): Desk {
  return createWebhookDesk({ url: receiver.url, secrets: [SECRET], clock: () => new Date(), timeoutMs: 300 })
}

/** As the queue runs it, at the present of the test. */
function run(caseNumber: string, deskOf: (site: string) => Desk | null = webhookDesk): Promise<void> {
  const handler = createDeliverToDesk({
    cases: stores.cases,
    deliveries: stores.deskDeliveries,
    deskOf,
    supportPageOf: ({ number }) => `https://help.example.com/support/${number}`,
    clock: () => new Date(now),
    chance: () => 0,
    log: { warn: (told: object) => void warned.push(told) },
  })
  return handler({ caseNumber, due: new Date(now).toISOString() }, AbortSignal.timeout(30_000))
}

async function deliveriesOf(number: string) {
  const all = await stores.deskDeliveries.list({ limit: 1_000 })
  return all.filter(({ caseNumber }) => caseNumber === number).toReversed()
}

const textsOf = (received: DeskReceiver['received']) =>
  received.map(({ body }) => (body.data as { entry: { text: string | null } }).entry.text)

describe('the desk of a site', () => {
  it('is told all that happened in a case, in order, each once', async () => {
    const number = await openCase()
    for (const text of ['one', 'two', 'three']) await reply(number, text)
    await Promise.all([run(number), run(number), run(number)])
    expect(textsOf(receiver.received)).toEqual([null, 'one', 'two', 'three'])
    expect(receiver.received.map(({ body }) => body.type)).toEqual([
      'case.opened',
      ...new Array(3).fill('case.reply'),
    ])
    await run(number)
    expect(receiver.received).toHaveLength(4)
    expect(receiver.received[0]?.body.data).toMatchObject({
      case: {
        number,
        callBack: { status: 'requested' },
        supportPage: `https://help.example.com/support/${number}`,
      },
    })
  })

  it('counts one, whatever fails on the way', async () => {
    const number = await openCase()
    receiver.answerNext(answers.lost, answers.status(500), answers.never, answers.status(301))
    for (let tries = 0; tries < 5; tries += 1) {
      await run(number)
      now += HOUR
    }
    expect(receiver.received).toHaveLength(5)
    expect(receiver.counted()).toHaveLength(1)
    expect(await deliveriesOf(number)).toMatchObject([{ status: 'taken', attempts: 5 }])
  })

  it('is told nothing of a case while an earlier entry of it is not taken', async () => {
    const number = await openCase()
    receiver.answerNext(answers.status(500))
    await run(number)
    await reply(number, 'later')
    await run(number)
    expect(receiver.received).toHaveLength(1)
    now += 5_000
    await run(number)
    expect(textsOf(receiver.received)).toEqual([null, null, 'later'])
  })

  it('is left alone for as long as it asks', async () => {
    const number = await openCase()
    receiver.answerNext(answers.status(503, { 'retry-after': '7200' }))
    await run(number)
    const [delivery] = await deliveriesOf(number)
    expect(delivery?.nextAttemptAt?.getTime()).toBeGreaterThan(now + 7_100_000)
    now += HOUR
    await run(number)
    expect(receiver.received).toHaveLength(1)
    now += HOUR
    await run(number)
    expect(receiver.received).toHaveLength(2)
  })

  it('is told the rest when it refuses one', async () => {
    const number = await openCase()
    await reply(number, 'still here')
    receiver.answerNext(answers.status(410))
    await run(number)
    expect(textsOf(receiver.received)).toEqual([null, 'still here'])
    expect(await deliveriesOf(number)).toMatchObject([
      { status: 'dead', lastOutcome: 'answered 410: gone' },
      { status: 'taken' },
    ])
    expect(warned).toEqual([
      { delivery: receiver.received[0]?.id, caseNumber: number, site: 'pub_test', why: 'answered 410: gone' },
    ])
  })

  it('is given up after three days, and told under the same id when somebody says so', async () => {
    const number = await openCase()
    await reply(number, 'in the meantime')
    const down = await startDeskReceiver(SECRET)
    await down.close()
    const deskThatIsDown = () =>
      createWebhookDesk({ url: down.url, secrets: [SECRET], clock: () => new Date(now) })
    for (let hours = 0; hours <= 72; hours += 1) {
      await run(number, deskThatIsDown)
      now += HOUR
    }
    const dead = await deliveriesOf(number)
    expect(dead).toMatchObject([
      { status: 'dead', lastOutcome: 'cannot be reached (ECONNREFUSED); given up' },
      { status: 'dead', attempts: 1 },
    ])
    expect(dead[0]?.attempts).toBeGreaterThan(30)

    for (const { id } of dead) {
      expect(await stores.deskDeliveries.replay(id, new Date(now))).toBe('replayed')
    }
    await run(number)
    expect(receiver.received.map(({ id }) => id)).toEqual(dead.map(({ id }) => id))
    expect(textsOf(receiver.received)).toEqual([null, 'in the meantime'])
  })

  it('that is there no more is told of nothing; the events stay, for one that comes', async () => {
    const number = await openCase()
    await run(number, () => null)
    expect(await deliveriesOf(number)).toMatchObject([
      { status: 'dead', lastOutcome: 'the site has no desk' },
    ])
  })

  it('is told again by another when whoever told it has died', async () => {
    const number = await openCase()
    const asked = Promise.withResolvers<void>()
    const hung: Desk = {
      deliver: () => {
        asked.resolve()
        return new Promise(() => {})
      },
    }
    void run(number, () => hung)
    await asked.promise
    await run(number)
    expect(receiver.received).toEqual([])
    now += 20_000
    await run(number)
    expect(receiver.received).toHaveLength(1)
  })
})
