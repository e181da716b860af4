import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { signIdentity } from '../../server/contacts/sign-identity.ts'
import type { DEMO_PEOPLE } from '../../server/demo/demo-people.ts'
import { type GuichetProcess, runGuichet, startGuichet } from '../support/guichet-process.ts'
import { PATIENCE } from '../support/patience.ts'
import { sampleAccount, samplePerson } from '../support/sample-people.ts'
import { temporaryFiles } from '../support/temporary-files.ts'

/** A site whose owner keeps the accounts: what that directory answers with, whom it names. */
const shop = { id: 'pub_shop', secrets: ['a-secret-of-the-shop-that-is-long-enough-01'] }
const directoryToken = 'the-token-of-the-directory'
let directoryStatus = 200
const directory = createServer((request, response) => {
  const isAllowed = request.headers.authorization === `Bearer ${directoryToken}`
  const contacts = [
    { email: samplePerson.email, roles: ['technical_contact'] },
    { email: 'owner@acme.example', roles: ['primary_owner'] },
  ]
  const known = new URL(request.url ?? '', 'http://x').searchParams.get('account') === sampleAccount.id
  response.writeHead(isAllowed ? (known ? directoryStatus : 404) : 401)
  response.end(JSON.stringify({ account: { ...sampleAccount, contacts } }))
})

const files = temporaryFiles({
  'accounts.csv': `\ufeffAccount;Plan;Primary e-mail;Contact email;Roles
studio-lark;pro;hello@studio-lark.example;owen@studio-lark.example;titulaire principal
studio-lark;;;samir@maison-aubier.example;correspondant technique
`,
  'wrong.json': '[{"id": "new", "plan": "gold", "primaryEmail": "n@new.example"}]',
})
let guichet: GuichetProcess

beforeAll(async () => {
  await new Promise<void>((resolve) => directory.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(directory.address() as AddressInfo).port}/accounts`
  const accounts = { sources: ['http'], http: { url, token: directoryToken } }
  const site = { ...shop, preset: 'swiftype', origins: ['https://shop.example'], accounts }
  files.write({ 'sites.json': JSON.stringify({ sites: [site] }) })
  guichet = await startGuichet({
    env: { GUICHET_SITES: `${files.folder}/sites.json`, LOG_LEVEL: 'silent' },
  })
})

afterAll(async () => {
  await guichet?.stop()
  directory.close()
  files.remove()
})

/** `guichet accounts` while the server runs. */
function accounts(...args: string[]) {
  return runGuichet(['accounts', ...args], { GUICHET_DATA: guichet.dataFolder })
}

async function asking(as: keyof typeof DEMO_PEOPLE) {
  return caller(await (await fetch(`${guichet.url}/demo/token?as=${as}`)).text())
}

async function askingTheShop(changes: Partial<typeof samplePerson>) {
  return caller(await signIdentity({ ...samplePerson, ...changes }, { site: shop, now: new Date() }))
}

function caller(token: string) {
  return async (method: string, path: string, body?: object) => {
    const response = await fetch(guichet.url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: response.status, body: await response.json() }
  }
}

describe('guichet accounts, while the server runs', () => {
  it('imports a file: whom it no longer names can open no case from then on', async () => {
    const dana = await asking('standard')
    const file = `${files.folder}/accounts.csv`
    const dry = await accounts('import', file, '--site', 'pub_demo', '--dry-run')
    expect([dry.code, dry.stderr]).toEqual([0, ''])
    expect(dry.stdout).toContain('- Dana Reyes <dana@studio-lark.example>, technical contact')
    expect((await dana('GET', '/v1/me')).body.status).toBe('technical_contact')

    const done = await accounts('import', file, '--site', 'pub_demo', '--json')
    expect(JSON.parse(done.stdout)).toMatchObject({ site: 'pub_demo', changed: 1, added: 0, removed: 0 })
    expect((await dana('GET', '/v1/me')).body.status).toBe('not_technical_contact')
    const history = await accounts('history', 'studio-lark', '--site', 'pub_demo')
    expect(history.stdout).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d UTC {2}operator {2}account_changed\n$/)
  })

  it('imports nothing of a file with one mistake', async () => {
    const { code, stdout, stderr } = await accounts(
      'import',
      `${files.folder}/wrong.json`,
      '--site',
      'pub_demo',
    )
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('wrong.json, [0].plan: is "gold"')
    const list = JSON.parse((await accounts('list', '--site', 'pub_demo', '--json')).stdout)
    expect(list.accounts.map(({ id }: { id: string }) => id)).toEqual([
      'maison-aubier',
      'nordlys-books',
      'studio-lark',
    ])
  })

  it('asks for the site, since there are two', async () => {
    expect(await accounts('list')).toMatchObject({
      code: 1,
      stderr: 'guichet accounts: Name a site with --site: pub_shop, pub_demo.\n',
    })
  })
})

it('guichet accounts works without a server too', async () => {
  const env = { GUICHET_DATA: `${files.folder}/data` }
  const { stdout } = await runGuichet(['accounts', 'import', `${files.folder}/accounts.csv`], env)
  expect(stdout).toContain('Imported into pub_demo: 1 added, 0 changed, 0 unchanged, 0 removed.')
})

describe('the primary owner', () => {
  /** Whom each mail of the demo is for, and its subject; the newest first. */
  async function mails(): Promise<string[]> {
    const { messages } = await (await fetch(`${guichet.url}/demo/mail.json`)).json()
    return messages.map(
      ({ subject, to }: { subject: string; to: { address: string }[] }) => `${to[0]?.address}: ${subject}`,
    )
  }

  it('names and removes a contact, and each time both are told by mail, once', async () => {
    const claire = await asking('owner')
    const samir = await asking('colleague')
    const person = { email: 'samir@maison-aubier.example', name: 'Samir Haddad' }
    const before = (await mails()).length
    await Promise.all(Array.from({ length: 5 }, () => claire('POST', '/v1/contacts', person)))
    expect((await samir('GET', '/v1/me')).body.status).toBe('technical_contact')
    await claire('DELETE', `/v1/contacts?email=${person.email}`)
    expect((await samir('GET', '/v1/me')).body.status).toBe('not_technical_contact')

    await vi.waitFor(async () => expect(await mails()).toHaveLength(before + 4), PATIENCE)
    expect((await mails()).slice(0, 4).toSorted()).toEqual([
      'claire@maison-aubier.example: Samir Haddad (samir@maison-aubier.example) is a technical contact of Maison Aubier',
      'claire@maison-aubier.example: Samir Haddad (samir@maison-aubier.example) is no longer a technical contact of Maison Aubier',
      'samir@maison-aubier.example: You are a technical contact of Maison Aubier',
      'samir@maison-aubier.example: You are no longer a technical contact of Maison Aubier',
    ])
  })
})

describe('a site whose owner keeps the accounts', () => {
  it('entitles nobody while that directory is down, and whom it names when it is there', async () => {
    const ada = await askingTheShop({})
    directoryStatus = 500
    expect(await ada('GET', '/v1/me')).toMatchObject({ status: 503, body: { code: 'unavailable' } })
    directoryStatus = 200
    expect((await ada('GET', '/v1/me')).body).toMatchObject({
      status: 'technical_contact',
      account: { plan: 'premium' },
    })
  })

  it('lets nobody change them here, and does not believe the token', async () => {
    const owner = await askingTheShop({ subject: 'owner', email: 'owner@acme.example' })
    expect((await owner('GET', '/v1/me')).body).toMatchObject({ primaryOwner: true, contactsEditable: false })
    expect(await owner('POST', '/v1/contacts', { email: 'grace@acme.example' })).toMatchObject({
      status: 409,
      body: { code: 'contacts_kept_elsewhere' },
    })
    const insisting = await askingTheShop({
      account: 'unknown',
      technicalContact: true,
      plan: 'pro',
      primaryEmail: 'x@y.example',
    })
    expect((await insisting('GET', '/v1/me')).body.status).toBe('not_technical_contact')
  })
})
