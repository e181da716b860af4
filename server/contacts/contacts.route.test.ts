import type { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { MemoryAccountDirectory } from '../../test/support/memory-account-directory.ts'
import { sampleDirectoryAccount, samplePerson } from '../../test/support/sample-people.ts'
import { sampleSite } from '../../test/support/sample-site.ts'
import { createTestApp, testNow } from '../../test/support/test-app.ts'
import { me } from '../contract/schemas/people.ts'
import { UnavailableError } from '../contract/unavailable-error.ts'
import type { Plan } from '../contract/vocabulary.ts'
import { createSiteDirectory } from '../sites/site-directory.ts'
import type { AccountSource } from './account-source.ts'
import { createAccountSources } from './account-sources.ts'
import { type SignedPerson, signIdentity } from './sign-identity.ts'

const owner: SignedPerson = { ...samplePerson, subject: 'person-9', email: 'Owner@acme.example' }
const colleague: SignedPerson = { ...samplePerson, subject: 'person-2', email: 'grace@acme.example' }

async function desk(plan: Plan = 'premium') {
  const { app, accounts } = await createTestApp()
  await accounts.put({ ...sampleDirectoryAccount, plan })
  return { call: callerOf(app), accounts }
}

function callerOf(app: Hono) {
  return async (method: string, path: string, person: SignedPerson, body?: object) => {
    const token = await signIdentity(person, { site: sampleSite, now: testNow })
    const response = await app.request(path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'accept-language': 'fr',
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: response.status, headers: response.headers, body: await response.json() }
  }
}

describe('GET /v1/me', () => {
  it('tells a premium contact by when each severity is answered', async () => {
    const { call } = await desk()
    const { status, headers, body } = await call('GET', '/v1/me', samplePerson)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(me.parse(body)).toEqual({
      status: 'technical_contact',
      primaryOwner: false,
      contactsEditable: false,
      contact: { email: 'ada@acme.example', name: 'Ada Ångström' },
      account: { name: 'Acme Ltd', plan: 'premium', primaryEmail: 'it@acme.example' },
      engines: [{ id: 'shop', name: 'Shop' }],
      severities: [
        { level: 1, allowed: true, respondBy: '2026-06-08T19:00:00.000Z' },
        { level: 2, allowed: true, respondBy: '2026-06-09T01:00:00.000Z' },
        { level: 3, allowed: true, respondBy: '2026-06-10T01:00:00.000Z' },
      ],
      callBack: true,
    })
  })

  it.each(['standard', 'pro'] as const)('shows severities 1 and 2 to %s as not allowed', async (plan) => {
    const { call } = await desk(plan)
    const { body } = await call('GET', '/v1/me', samplePerson)
    expect(body).toMatchObject({
      severities: [
        { level: 1, allowed: false, respondBy: null },
        { level: 2, allowed: false, respondBy: null },
        { level: 3, allowed: true, respondBy: '2026-06-11T01:00:00.000Z' },
      ],
      callBack: false,
    })
  })

  it('tells a colleague who is no contact nothing of the account, and neither that there is one', async () => {
    const { call } = await desk()
    const known = await call('GET', '/v1/me', colleague)
    const unknown = await call('GET', '/v1/me', { ...colleague, account: 'no-such-account' })
    expect(known.body).toEqual({
      status: 'not_technical_contact',
      primaryOwner: false,
      contactsEditable: false,
      contact: { email: 'grace@acme.example', name: 'Ada Ångström' },
      account: null,
      engines: [],
      severities: [1, 2, 3].map((level) => ({ level, allowed: false, respondBy: null })),
      callBack: false,
    })
    expect(unknown.body).toEqual(known.body)
  })

  it('tells the primary owner that they may name contacts, though they are none', async () => {
    const { call } = await desk()
    expect((await call('GET', '/v1/me', owner)).body).toMatchObject({
      status: 'not_technical_contact',
      primaryOwner: true,
      contactsEditable: true,
      account: { name: 'Acme Ltd' },
    })
  })
})

describe('the technical contacts', () => {
  const ada = { email: 'ada@acme.example', name: null, namedAt: null }
  const grace = { email: 'grace@acme.example', name: 'Grace', namedAt: testNow.toISOString() }

  it('are named by the primary owner in one step, and the form opens for the colleague from then on', async () => {
    const { call } = await desk()
    const named = await call('POST', '/v1/contacts', owner, { email: ' grace@acme.example ', name: 'Grace' })
    expect(named).toMatchObject({ status: 200, body: { contacts: [ada, grace], editable: true } })
    expect((await call('GET', '/v1/contacts', owner)).body).toEqual(named.body)
    expect((await call('GET', '/v1/me', colleague)).body.status).toBe('technical_contact')
  })

  it('are not changed by naming one again, in whatever case, and nobody is told a second time', async () => {
    const { call, accounts } = await desk()
    await call('POST', '/v1/contacts', owner, { email: 'ADA@acme.example' })
    expect((await call('GET', '/v1/contacts', owner)).body).toEqual({ contacts: [ada], editable: true })
    expect(accounts.changes).toEqual([])
  })

  it('are told of the change, and so is the owner, in the language of the owner', async () => {
    const { call, accounts } = await desk()
    await call('POST', '/v1/contacts', owner, { email: 'grace@acme.example' })
    await call('DELETE', '/v1/contacts?email=grace@acme.example', owner)
    const change = {
      account: 'acme',
      accountName: 'Acme Ltd',
      contact: { email: 'grace@acme.example', name: null },
      owner: { email: owner.email, name: 'Ada Ångström' },
      locale: 'fr',
      at: testNow,
    }
    expect(accounts.changes).toMatchObject([
      { ...change, kind: 'contact_named' },
      { ...change, kind: 'contact_removed' },
    ])
  })

  it('are removed by the primary owner, whatever the host still signs', async () => {
    const { call } = await desk()
    const removed = await call('DELETE', '/v1/contacts?email=ada%40acme.example', owner)
    expect(removed).toMatchObject({ status: 200, body: { contacts: [] } })
    const insisting = {
      ...samplePerson,
      technicalContact: true,
      plan: 'premium',
      primaryEmail: 'a@b.example',
    } as const
    expect((await call('GET', '/v1/me', insisting)).body.status).toBe('not_technical_contact')
  })

  it('cannot be removed when they are none', async () => {
    const { call } = await desk()
    for (const email of ['nobody@acme.example', owner.email]) {
      expect(await call('DELETE', `/v1/contacts?email=${email}`, owner)).toMatchObject({
        status: 404,
        body: { code: 'contact_not_found' },
      })
    }
  })

  it('may be the owner too, who stays the owner when they are none any more', async () => {
    const { call } = await desk()
    await call('POST', '/v1/contacts', owner, { email: owner.email })
    expect((await call('GET', '/v1/me', owner)).body).toMatchObject({
      status: 'technical_contact',
      primaryOwner: true,
    })
    await call('DELETE', `/v1/contacts?email=${owner.email}`, owner)
    expect((await call('GET', '/v1/me', owner)).body).toMatchObject({
      status: 'not_technical_contact',
      primaryOwner: true,
      contactsEditable: true,
    })
  })

  it('are told and changed for nobody but the primary owner', async () => {
    const { call } = await desk()
    const persons = [samplePerson, colleague, { ...owner, account: 'no-such-account' }]
    for (const person of persons) {
      const answers = [
        await call('GET', '/v1/contacts', person),
        await call('POST', '/v1/contacts', person, { email: person.email }),
        await call('DELETE', '/v1/contacts?email=ada@acme.example', person),
      ]
      for (const answer of answers) {
        expect(answer).toMatchObject({ status: 403, body: { code: 'not_primary_owner' } })
        expect(JSON.stringify(answer.body)).not.toContain('@')
      }
    }
    expect((await call('GET', '/v1/contacts', owner)).body).toEqual({ contacts: [ada], editable: true })
  })

  it('are named a hundred times an hour at most, and can be removed all the same', async () => {
    const { call, accounts } = await desk()
    for (let index = 0; index < 100; index++) {
      await call('POST', '/v1/contacts', owner, { email: `person-${index}@acme.example` })
    }
    const refused = await call('POST', '/v1/contacts', owner, { email: 'one-more@acme.example' })
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests' } })
    expect(refused.headers.get('retry-after')).toBe('3600')
    expect(accounts.changes).toHaveLength(100)
    expect((await call('DELETE', '/v1/contacts?email=person-7@acme.example', owner)).status).toBe(200)
  })

  it.each([
    [{ email: 'grace' }, 'email'],
    [{ email: '' }, 'email'],
    [{ email: 'grace@acme.example, eve@acme.example' }, 'email'],
    [{ email: 'Grace <grace@acme.example>' }, 'email'],
    [{ email: 'grace@acme.example\r\nBcc: all@acme.example' }, 'email'],
    [{ email: `${'g'.repeat(250)}@acme.example` }, 'email'],
    [{ email: 'grace@acme.example', name: 'Grace\nBcc: x' }, 'name'],
    [{ email: 'grace@acme.example', name: 'G'.repeat(256) }, 'name'],
  ])('have one address each, and a name of one line: not %j', async (body, field) => {
    const { call, accounts } = await desk()
    expect(await call('POST', '/v1/contacts', owner, body)).toMatchObject({
      status: 422,
      body: { code: 'invalid_input', errors: [{ field }] },
    })
    expect(accounts.changes).toEqual([])
  })
})

describe('the technical contacts of an account that is kept elsewhere', () => {
  const elsewhere = { ...sampleSite, accounts: { ...sampleSite.accounts, sources: ['http' as const] } }

  async function deskElsewhere(http: AccountSource) {
    const sites = createSiteDirectory([elsewhere])
    // The store knows the account too, and that does not count.
    const accounts = new MemoryAccountDirectory(sampleDirectoryAccount)
    const accountSources = createAccountSources({ sites, directory: accounts, http })
    const { app } = await createTestApp({ sites, accounts, accountSources })
    return { call: callerOf(app), accounts }
  }

  it('are shown to the owner, who is told that they are changed elsewhere', async () => {
    const { call, accounts } = await deskElsewhere(new MemoryAccountDirectory(sampleDirectoryAccount))
    expect((await call('GET', '/v1/me', owner)).body).toMatchObject({
      primaryOwner: true,
      contactsEditable: false,
    })
    expect(await call('GET', '/v1/contacts', owner)).toMatchObject({
      status: 200,
      body: { contacts: [{ email: 'ada@acme.example', name: null, namedAt: null }], editable: false },
    })
    for (const refused of [
      await call('POST', '/v1/contacts', owner, { email: 'grace@acme.example' }),
      await call('DELETE', '/v1/contacts?email=ada@acme.example', owner),
    ]) {
      expect(refused).toMatchObject({ status: 409, body: { code: 'contacts_kept_elsewhere' } })
    }
    expect(accounts.changes).toEqual([])
  })

  it('are nobody while it is not known who they are: whoever asks is told that it passes', async () => {
    const down = () =>
      Promise.reject(new UnavailableError('The directory at https://acme.example answered 500'))
    const { call } = await deskElsewhere({ find: down, accountsOf: down })
    for (const answer of [
      await call('GET', '/v1/me', samplePerson),
      await call('GET', '/v1/contacts', owner),
      await call('POST', '/v1/contacts', owner, { email: 'grace@acme.example' }),
    ]) {
      expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } })
      expect(JSON.stringify(answer.body)).not.toContain('acme')
    }
  })
})
