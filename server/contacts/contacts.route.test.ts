import { describe, expect, it } from 'vitest'
import { sampleDirectoryAccount, samplePerson } from '../../test/support/sample-people.ts'
import { sampleSite } from '../../test/support/sample-site.ts'
import { createTestApp, testNow } from '../../test/support/test-app.ts'
import { me } from '../contract/schemas/people.ts'
import type { Plan } from '../contract/vocabulary.ts'
import { type SignedPerson, signIdentity } from './sign-identity.ts'

const owner: SignedPerson = { ...samplePerson, subject: 'person-9', email: 'Owner@acme.example' }
const colleague: SignedPerson = { ...samplePerson, subject: 'person-2', email: 'grace@acme.example' }

async function desk(plan: Plan = 'premium') {
  const { app, accounts } = await createTestApp()
  await accounts.put({ ...sampleDirectoryAccount, plan })
  return async (method: string, path: string, person: SignedPerson, body?: object) => {
    const token = await signIdentity(person, { site: sampleSite, now: testNow })
    const response = await app.request(path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: response.status, headers: response.headers, body: await response.json() }
  }
}

describe('GET /v1/me', () => {
  it('tells a premium contact by when each severity is answered', async () => {
    const call = await desk()
    const { status, headers, body } = await call('GET', '/v1/me', samplePerson)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(me.parse(body)).toEqual({
      status: 'technical_contact',
      primaryOwner: false,
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
    const call = await desk(plan)
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
    const call = await desk()
    const known = await call('GET', '/v1/me', colleague)
    const unknown = await call('GET', '/v1/me', { ...colleague, account: 'no-such-account' })
    expect(known.body).toEqual({
      status: 'not_technical_contact',
      primaryOwner: false,
      contact: { email: 'grace@acme.example', name: 'Ada Ångström' },
      account: null,
      engines: [],
      severities: [1, 2, 3].map((level) => ({ level, allowed: false, respondBy: null })),
      callBack: false,
    })
    expect(unknown.body).toEqual(known.body)
  })

  it('tells the primary owner that they may name contacts, though they are none', async () => {
    const call = await desk()
    expect((await call('GET', '/v1/me', owner)).body).toMatchObject({
      status: 'not_technical_contact',
      primaryOwner: true,
      account: { name: 'Acme Ltd' },
    })
  })
})

describe('the technical contacts', () => {
  it('are named by the primary owner in one step, and the form opens for the colleague from then on', async () => {
    const call = await desk()
    const named = await call('POST', '/v1/contacts', owner, { email: colleague.email })
    expect(named).toMatchObject({
      status: 200,
      body: { contacts: [{ email: 'ada@acme.example' }, { email: 'grace@acme.example' }] },
    })
    expect((await call('GET', '/v1/me', colleague)).body.status).toBe('technical_contact')
  })

  it('are not changed by naming one again, in whatever case', async () => {
    const call = await desk()
    await call('POST', '/v1/contacts', owner, { email: 'ADA@acme.example' })
    expect((await call('GET', '/v1/contacts', owner)).body).toEqual({
      contacts: [{ email: 'ada@acme.example' }],
    })
  })

  it('are removed by the primary owner, whatever the host still signs', async () => {
    const call = await desk()
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
    const call = await desk()
    expect(await call('DELETE', '/v1/contacts?email=nobody@acme.example', owner)).toMatchObject({
      status: 404,
      body: { code: 'contact_not_found' },
    })
  })

  it('are told and changed for nobody but the primary owner', async () => {
    const call = await desk()
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
    expect((await call('GET', '/v1/contacts', owner)).body).toEqual({
      contacts: [{ email: 'ada@acme.example' }],
    })
  })

  it('have addresses', async () => {
    const call = await desk()
    expect(await call('POST', '/v1/contacts', owner, { email: 'grace' })).toMatchObject({
      status: 422,
      body: { code: 'invalid_input', errors: [{ field: 'email' }] },
    })
  })
})
