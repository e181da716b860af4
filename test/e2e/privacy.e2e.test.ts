import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { demoCase, demoClient } from '../support/demo-client.ts'
import { type GuichetProcess, runGuichet, startGuichet } from '../support/guichet-process.ts'
import { PATIENCE } from '../support/patience.ts'

/** What is kept of a person, and erased, by the command line beside the running server that holds the store. */
const CONTACT = 'ines@maison-aubier.example'
let guichet: GuichetProcess

beforeEach(async () => {
  guichet = await startGuichet()
})

afterEach(() => guichet?.stop())

async function privacy(action: 'export' | 'erase') {
  const args = ['privacy', action, '--contact', CONTACT, '--json']
  const { code, stdout } = await runGuichet(args, { GUICHET_DATA: guichet.dataFolder })
  expect([code, stdout.match(/\n/g)?.length]).toEqual([0, 1])
  return JSON.parse(stdout).sites[0]
}

async function overview() {
  const { stdout } = await runGuichet(['report', 'overview', '--json'], { GUICHET_DATA: guichet.dataFolder })
  return JSON.parse(stdout).totals
}

it('is all of it, until it is erased; the case and every count stay', async () => {
  const token = await (await fetch(`${guichet.url}/demo/token?as=premium`)).text()
  const at = new Date().toISOString()
  const told = await fetch(`${guichet.url}/v1/events`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
    },
    body: JSON.stringify({
      site: 'pub_demo',
      intent: 'intent-1',
      context: { page: 'https://console.example/orders/4711?coupon=1' },
      events: [{ id: randomUUID(), type: 'search', at, question: `Inès, ${CONTACT}: 403 in 7.10.2` }],
    }),
  })
  expect(told.status).toBe(204)
  const client = await demoClient(guichet.url, 'premium')
  const intent = { id: 'intent-1', searches: [{ query: 'error 403', at }], readings: [] }
  const { opened } = await client.post({ ...demoCase, severity: 3, intent }, 'key-1')
  await vi.waitFor(async () => expect(await overview()).toMatchObject({ intents: 1, filed: 1 }), PATIENCE)
  const counted = await overview()

  const kept = await privacy('export')
  expect(kept).toMatchObject({
    site: 'pub_demo',
    cases: [{ number: opened.number, intent: { searches: [{ query: 'error 403' }] } }],
    accounts: [{ account: 'maison-aubier' }],
  })
  expect(kept.events.map(({ type }: { type: string }) => type)).toEqual(['search', 'case_filed'])
  expect(kept.events[0]).toMatchObject({
    question: '[name], [email]: 403 in 7.10.2',
    page: 'console.example/orders/:id',
    contact: kept.pseudonym,
  })

  expect(await privacy('erase')).toMatchObject({ erased: { events: 2, caseIntents: 1 } })
  expect(await privacy('export')).toMatchObject({
    events: [],
    cases: [{ number: opened.number, intent: null }],
  })
  expect((await client.read(opened.number)).subject).toBe(demoCase.subject)
  expect(await overview()).toEqual(counted)
})
