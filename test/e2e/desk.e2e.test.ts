import { randomBytes, randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { signIdentity } from '../../server/contacts/sign-identity.ts'
import type { CaseDetail } from '../../server/contract/types.ts'
import { answers, type DeskReceiver, startDeskReceiver } from '../support/desk-receiver.ts'
import { type GuichetProcess, runGuichet, startGuichet } from '../support/guichet-process.ts'
import { sampleAccount, samplePerson } from '../support/sample-people.ts'
import { temporaryFiles } from '../support/temporary-files.ts'

const SECRET = `whsec_${randomBytes(32).toString('base64')}`
const shop = { id: 'pub_shop', secrets: ['a-secret-of-the-shop-that-is-long-enough-01'] }
const LONG_ENOUGH = { timeout: 60_000, interval: 200 }

const files = temporaryFiles({})
let desk: DeskReceiver
let guichet: GuichetProcess
let token: string

const options = () => ({
  dataFolder: `${files.folder}/data`,
  demo: false,
  env: { GUICHET_SITES: `${files.folder}/sites.json`, LOG_LEVEL: 'silent' },
})

beforeAll(async () => {
  desk = await startDeskReceiver(SECRET)
  const site = {
    ...shop,
    preset: 'swiftype',
    origins: ['https://shop.example'],
    desk: { url: desk.url, secrets: [SECRET] },
  }
  files.write({ 'sites.json': JSON.stringify({ sites: [site] }) })
  guichet = await startGuichet(options())
  const { name: accountName, plan, primaryEmail, engines } = sampleAccount
  const person = { ...samplePerson, accountName, plan, primaryEmail, engines, technicalContact: true }
  token = await signIdentity(person, { site: shop, now: new Date() })
})

afterAll(async () => {
  await guichet?.stop()
  await desk.close()
  files.remove()
})

async function ask(method: string, path: string, body?: BodyInit, type = 'application/json') {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': type,
    'idempotency-key': randomUUID(),
  }
  const response = await fetch(guichet.url + path, { method, headers, ...(body ? { body } : {}) })
  expect(response.ok, path).toBe(true)
  return response
}

async function openCase(): Promise<string> {
  const newCase = { nature: 'problem', subject: 'Search is empty', description: 'Since this morning.' }
  return (await (await ask('POST', '/v1/cases', JSON.stringify(newCase))).json()).number
}

const reply = (number: string, text: string) =>
  ask('POST', `/v1/cases/${number}/replies`, JSON.stringify({ text }))

/** What the desk has counted of a case: the kind and the text of each. */
const countedOf = (number: string) =>
  desk
    .counted()
    .map(
      ({ body }) => body.data as { case: { number: string }; entry: { kind: string; text: string | null } },
    )
    .filter((data) => data.case.number === number)
    .map(({ entry }) => [entry.kind, entry.text])

function sayAtDesk(path: string, body: object, id = `msg_${randomUUID()}`) {
  const text = JSON.stringify(body)
  const at = new Date()
  return fetch(guichet.url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(SECRET).sign(id, at, text),
    },
    body: text,
  })
}

const deskCommand = (...args: string[]) =>
  runGuichet(['desk', ...args], { GUICHET_DATA: options().dataFolder })

describe('a desk beside a running server', () => {
  it('is told of the case and its files, answers it, and the contact reads that', async () => {
    const number = await openCase()
    const sent = await ask('POST', `/v1/cases/${number}/attachments?name=a.log`, 'the log', 'text/plain')
    const attachment = (await sent.json()).id
    await vi.waitFor(
      () =>
        expect(countedOf(number)).toEqual([
          ['opened', null],
          ['attachment', null],
        ]),
      LONG_ENOUGH,
    )
    const file = await sayAtDesk('/v1/desk/files', { site: shop.id, case: number, attachment })
    expect(await file.text()).toBe('the log')

    const answer = { site: shop.id, case: number, kind: 'reply', text: 'Fixed.', author: { name: 'Sam' } }
    const id = `msg_${randomUUID()}`
    expect(
      [await sayAtDesk('/v1/desk/replies', answer, id), await sayAtDesk('/v1/desk/replies', answer, id)].map(
        ({ status }) => status,
      ),
    ).toEqual([201, 200])
    const read: CaseDetail = await (await ask('GET', `/v1/cases/${number}`)).json()
    expect(read.status).toBe('answered')
    expect(read.timeline.filter(({ channel }) => channel === 'desk')).toMatchObject([
      { kind: 'reply', text: 'Fixed.', author: { role: 'support', name: 'Sam' } },
    ])
  })

  it('counts each entry once, though the server is killed while it is told', async () => {
    const number = await openCase()
    desk.answerNext(answers.lost)
    await reply(number, 'one')
    await guichet.stop('SIGKILL')
    guichet = await startGuichet(options())
    await reply(number, 'two')
    await vi.waitFor(
      () =>
        expect(countedOf(number)).toEqual([
          ['opened', null],
          ['reply', 'one'],
          ['reply', 'two'],
        ]),
      LONG_ENOUGH,
    )
  })

  it('is told anew what it had refused, by a command while the server runs', async () => {
    desk.answerNext(answers.status(410))
    const number = await openCase()
    await vi.waitFor(async () => {
      const { deliveries } = JSON.parse((await deskCommand('list', '--dead', '--json')).stdout)
      expect(deliveries).toMatchObject([{ caseNumber: number, lastOutcome: 'answered 410: gone' }])
    }, LONG_ENOUGH)
    const before = desk.received.length
    expect(await deskCommand('replay', '--all-dead')).toMatchObject({
      code: 0,
      stdout: '1 is on its way again.\n',
    })
    await vi.waitFor(() => expect(desk.received.length).toBe(before + 1), LONG_ENOUGH)
    expect(countedOf(number)).toEqual([['opened', null]])
    expect((await deskCommand('list', '--dead')).stdout).toBe('Nothing is dead.\n')
  })

  it('is told anew what was replayed while no server ran', async () => {
    const listed = JSON.parse((await deskCommand('list', '--json')).stdout)
    const id = listed.deliveries[0].id
    await guichet.stop()
    expect((await deskCommand('replay', id)).stdout).toBe(`${id} is on its way again.\n`)
    const before = desk.received.length
    guichet = await startGuichet(options())
    await vi.waitFor(() => expect(desk.received.length).toBe(before + 1), LONG_ENOUGH)
    expect(desk.received.at(-1)?.id).toBe(id)
  })
})
