import { randomUUID } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signIdentity } from '../../server/contacts/sign-identity.ts'
import type { OverviewReport } from '../../server/contract/types.ts'
import type { EventType } from '../../server/contract/vocabulary.ts'
import { type GuichetProcess, runGuichet, startGuichet } from '../support/guichet-process.ts'
import { sampleAccount, samplePerson } from '../support/sample-people.ts'
import { temporaryFiles } from '../support/temporary-files.ts'

const ORIGIN = 'https://shop.example'
const shop = { id: 'pub_shop', secrets: ['a-secret-of-the-shop-that-is-long-enough-01'] }
const files = temporaryFiles({
  'sites.json': JSON.stringify({
    sites: [
      {
        ...shop,
        preset: 'swiftype',
        origins: [ORIGIN],
        costPerCase: { amount: 18.5, currency: 'EUR' },
      },
    ],
  }),
})
const environment = { GUICHET_SITES: `${files.folder}/sites.json`, LOG_LEVEL: 'silent' }
const LONG_ENOUGH = { timeout: 90_000, interval: 500 }
/** It starts a program a dozen times. */
const A_DOZEN_COMMANDS_MS = 240_000

let dataFolder: string
let guichet: GuichetProcess
let token: string

beforeEach(async () => {
  dataFolder = `${files.folder}/${randomUUID()}`
  guichet = await startGuichet({ dataFolder, demo: false, env: environment })
  const { name: accountName, plan, primaryEmail, engines } = sampleAccount
  const person = { ...samplePerson, accountName, plan, primaryEmail, engines, technicalContact: true }
  token = await signIdentity(person, { site: shop, now: new Date() })
})

afterEach(() => guichet?.stop())
afterAll(() => files.remove())

async function post(path: string, body: object): Promise<void> {
  const response = await fetch(guichet.url + path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      'user-agent': 'Mozilla/5.0 Firefox/145.0',
      origin: ORIGIN,
    },
    body: JSON.stringify(body),
  })
  expect(response.ok, path).toBe(true)
}

function tell(intent: string, ...events: { type: EventType; articleId?: string }[]): Promise<void> {
  const at = new Date().toISOString()
  return post('/v1/events', {
    site: shop.id,
    intent,
    events: events.map((event) => ({ ...event, id: randomUUID(), at })),
  })
}

function report(...args: string[]) {
  return runGuichet(['report', ...args], { ...environment, GUICHET_DATA: dataFolder })
}

async function overview(): Promise<OverviewReport> {
  const { stdout, code, stderr } = await report('overview', '--json')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout.split('\n')).toEqual([expect.any(String), ''])
  return JSON.parse(stdout)
}

const undated = ({ generatedAt: _, ...rest }: OverviewReport) => rest

describe('the reports', () => {
  it(
    'tell what has just happened while the server runs, the same over HTTP, and the same when it has stopped',
    async () => {
      const shown = { type: 'suggestion_viewed', articleId: 'reindex' } as const
      await tell('confirmed', { type: 'search' }, shown, { type: 'solved', articleId: 'reindex' })
      await tell('left', { type: 'search' }, shown)
      await tell('filed', { type: 'search' }, shown, { type: 'case_started' })
      await expect.poll(async () => (await overview()).totals.intents, LONG_ENOUGH).toBe(3)
      // By the same contact within the week: what was confirmed is reversed.
      await post('/v1/cases', {
        nature: 'problem',
        subject: 'Empty',
        description: 'Since noon.',
        intent: 'filed',
      })
      await expect.poll(async () => (await overview()).totals.reversed, LONG_ENOUGH).toBe(1)

      const running = await overview()
      expect(running).toMatchObject({
        site: shop.id,
        totals: { intents: 3, entitled: 3, confirmed: 0, reversed: 1, filed: 1, unknown: 1 },
        vendorStyle: { deflected: 2, of: 3 },
        cases: { widget: 1, email: 0, desk: 0 },
        savings: { cases: 0, cost: { amount: 18.5, currency: 'EUR' }, amount: 0 },
      })
      const csv = (await report('overview', '--csv')).stdout
      const [period]: Record<string, string>[] = parse(csv, { columns: true })
      expect(period).toMatchObject({ row: 'period', intents: '3', reversed: '1', saved_amount: '0' })
      expect((await report('overview')).stdout).toContain('Attempts to get help')

      const made = await runGuichet(['staff', 'key', 'add', 'spreadsheet', '--json'], {
        ...environment,
        GUICHET_DATA: dataFolder,
      })
      const headers = { authorization: `Bearer ${JSON.parse(made.stdout).key}` }
      const address = `${guichet.url}/v1/reports/overview?site=${shop.id}`
      expect((await fetch(address)).status).toBe(401)
      expect(undated(await (await fetch(address, { headers })).json())).toEqual(undated(running))
      expect(await (await fetch(`${address}&format=csv`, { headers })).text()).toBe(csv)

      const rebuilt = await report('rebuild', '--json')
      expect(JSON.parse(rebuilt.stdout)).toMatchObject({ site: shop.id, intents: 3 })
      expect(undated(await overview())).toEqual(undated(running))

      await guichet.stop()
      expect(undated(await overview())).toEqual(undated(running))
      expect((await report('overview', '--csv')).stdout).toBe(csv)
    },
    A_DOZEN_COMMANDS_MS,
  )

  it('say in one line what is wrong with what is asked', async () => {
    expect(await report('links', '--site', 'pub_nobody')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'guichet report links: There is no site "pub_nobody". There are: pub_shop.\n',
    })
    expect(await report('overview', '--from', '2026-13-01', '--json')).toMatchObject({
      code: 2,
      stdout: expect.stringMatching(/^\{"error":"--from takes a day [^\n]*\}\n$/),
    })
    expect(await report('--help')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('  overview '),
    })
  })
})
