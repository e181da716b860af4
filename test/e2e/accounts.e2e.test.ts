import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { signIdentity } from '../../server/contacts/sign-identity.ts'
import type { DEMO_PEOPLE } from '../../server/demo/demo-people.ts'
import { type GuichetProcess, runGuichet, startGuichet } from '../support/guichet-process.ts'
import { sampleAccount, samplePerson } from '../support/sample-people.ts'
import { temporaryFiles } from '../support/temporary-files.ts'

const atEnd: (() => unknown)[] = []
afterEach(async () => {
  for (const end of atEnd.splice(0).reverse()) await end()
})

async function serve(env: Record<string, string> = {}): Promise<GuichetProcess> {
  const guichet = await startGuichet({ env })
  atEnd.push(() => guichet.stop())
  return guichet
}

function files(contents: Record<string, string>): string {
  const { folder, remove } = temporaryFiles(contents)
  atEnd.push(remove)
  return folder
}

/** A person of the demo, who asks a running server. */
async function asking(url: string, as: keyof typeof DEMO_PEOPLE) {
  const token = await (await fetch(`${url}/demo/token?as=${as}`)).text()
  return caller(url, token)
}

function caller(url: string, token: string) {
  return async (method: string, path: string, body?: object) => {
    const response = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: response.status, body: await response.json() }
  }
}

describe('guichet accounts', () => {
  it('imports while the server runs: whom the file names may open a case at once', async () => {
    const { url, dataFolder } = await serve()
    const folder = files({
      'accounts.csv': `\ufeffAccount;Plan;Primary e-mail;Contact email;Roles
maison-aubier;premium;search@maison-aubier.example;claire@maison-aubier.example;titulaire principal
maison-aubier;;;samir@maison-aubier.example;correspondant technique
`,
    })
    const env = { GUICHET_DATA: dataFolder }
    const samir = await asking(url, 'colleague')
    const ines = await asking(url, 'premium')

    const dry = await runGuichet(['accounts', 'import', `${folder}/accounts.csv`, '--dry-run'], env)
    expect([dry.code, dry.stderr]).toEqual([0, ''])
    expect(dry.stdout).toContain('- Inès Martin <ines@maison-aubier.example>, technical contact')
    expect((await samir('GET', '/v1/me')).body.status).toBe('not_technical_contact')

    const done = await runGuichet(['accounts', 'import', `${folder}/accounts.csv`, '--json'], env)
    expect(JSON.parse(done.stdout)).toMatchObject({ site: 'pub_demo', changed: 1, added: 0, removed: 0 })
    expect((await samir('GET', '/v1/me')).body.status).toBe('technical_contact')
    expect((await ines('GET', '/v1/me')).body.status).toBe('not_technical_contact')
  })

  it('imports nothing of a file with one mistake, with or without the server', async () => {
    const server = await serve()
    const folder = files({
      'accounts.json': '[{"id": "new", "plan": "gold", "primaryEmail": "n@new.example"}]',
    })
    const args = ['accounts', 'import', `${folder}/accounts.json`]
    const list = async () =>
      JSON.parse(
        (await runGuichet(['accounts', 'list', '--json'], { GUICHET_DATA: server.dataFolder })).stdout,
      )
    const before = await list()
    expect(before.accounts).toHaveLength(3)
    const refused = await runGuichet(args, { GUICHET_DATA: server.dataFolder })
    expect([refused.code, refused.stdout]).toEqual([1, ''])
    expect(refused.stderr).toContain('accounts.json, [0].plan: is "gold"')
    expect(await list()).toEqual(before)

    const alone = files({})
    expect((await runGuichet(args, { GUICHET_DATA: `${alone}/data` })).code).toBe(1)
    const empty = await runGuichet(['accounts', 'list', '--json'], { GUICHET_DATA: `${alone}/data` })
    expect(JSON.parse(empty.stdout)).toEqual({ site: 'pub_demo', accounts: [] })
  })
})

describe('the primary owner', () => {
  it('names and removes a contact, and each time both are told by mail, once', async () => {
    const { url } = await serve()
    const claire = await asking(url, 'owner')
    const samir = { email: 'samir@maison-aubier.example', name: 'Samir Haddad' }
    await Promise.all(Array.from({ length: 5 }, () => claire('POST', '/v1/contacts', samir)))
    await claire('DELETE', `/v1/contacts?email=${samir.email}`)

    const mails = async (): Promise<string[]> => {
      const { messages } = await (await fetch(`${url}/demo/mail.json`)).json()
      return messages
        .map(
          ({ subject, to }: { subject: string; to: { address: string }[] }) =>
            `${to[0]?.address}: ${subject}`,
        )
        .toSorted()
    }
    const expected = [
      'claire@maison-aubier.example: Samir Haddad (samir@maison-aubier.example) is a technical contact of Maison Aubier',
      'claire@maison-aubier.example: Samir Haddad (samir@maison-aubier.example) is no longer a technical contact of Maison Aubier',
      'samir@maison-aubier.example: You are a technical contact of Maison Aubier',
      'samir@maison-aubier.example: You are no longer a technical contact of Maison Aubier',
    ]
    await vi.waitFor(async () => expect(await mails()).toHaveLength(4), 10_000)
    expect(await mails()).toEqual(expected)
  })
})

describe('a site whose owner keeps the accounts', () => {
  const site = { id: 'pub_shop', secrets: ['a-secret-of-the-shop-that-is-long-enough-01'] }

  it('entitles whom its directory names, nobody while that is down, and sends nobody to the store', async () => {
    let status = 200
    const directory = createServer((request, response) => {
      const isAllowed = request.headers.authorization === 'Bearer the-token-of-the-directory'
      const contacts = [
        { email: samplePerson.email, roles: ['technical_contact'] },
        { email: 'owner@acme.example', roles: ['primary_owner'] },
      ]
      const known = new URL(request.url ?? '', 'http://x').searchParams.get('account') === sampleAccount.id
      response.writeHead(isAllowed ? (known ? status : 404) : 401)
      response.end(JSON.stringify({ account: { ...sampleAccount, contacts } }))
    })
    await new Promise<void>((resolve) => directory.listen(0, '127.0.0.1', resolve))
    atEnd.push(() => directory.close())
    const http = {
      url: `http://127.0.0.1:${(directory.address() as AddressInfo).port}/accounts`,
      token: 'the-token-of-the-directory',
    }
    const sites = [
      {
        ...site,
        preset: 'swiftype',
        origins: ['https://shop.example'],
        accounts: { sources: ['http'], http },
      },
    ]
    const folder = files({ 'sites.json': JSON.stringify({ sites }) })
    const { url } = await serve({ GUICHET_SITES: `${folder}/sites.json`, LOG_LEVEL: 'silent' })
    const as = async (changes: Partial<typeof samplePerson>) =>
      caller(url, await signIdentity({ ...samplePerson, ...changes }, { site, now: new Date() }))

    status = 500
    const ada = await as({})
    expect(await ada('GET', '/v1/me')).toMatchObject({ status: 503, body: { code: 'unavailable' } })
    status = 200
    expect((await ada('GET', '/v1/me')).body).toMatchObject({
      status: 'technical_contact',
      account: { plan: 'premium' },
    })
    const owner = await as({ subject: 'owner', email: 'owner@acme.example' })
    expect(await owner('POST', '/v1/contacts', { email: 'grace@acme.example' })).toMatchObject({
      status: 409,
      body: { code: 'contacts_kept_elsewhere' },
    })
    const insisting = await as({
      account: 'unknown',
      technicalContact: true,
      plan: 'pro',
      primaryEmail: 'x@y.example',
    })
    expect((await insisting('GET', '/v1/me')).body.status).toBe('not_technical_contact')
  })
})
