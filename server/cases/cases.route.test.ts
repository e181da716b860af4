import { describe, expect, it } from 'vitest'
import { sampleDirectoryAccount, samplePerson } from '../../test/support/sample-people.ts'
import { sampleRequests } from '../../test/support/sample-requests.ts'
import { sampleSite } from '../../test/support/sample-site.ts'
import { createTestApp, testNow } from '../../test/support/test-app.ts'
import { type SignedPerson, signIdentity } from '../contacts/sign-identity.ts'
import { caseDetail, caseList, caseSummary } from '../contract/schemas/cases.ts'

const colleague: SignedPerson = { ...samplePerson, subject: 'person-2', email: 'grace@acme.example' }

async function desk() {
  const { app, cases, accounts } = await createTestApp()

  async function call(path: string, person: SignedPerson, init: RequestInit & { key?: string } = {}) {
    const token = await signIdentity(person, { site: sampleSite, now: testNow })
    const { key, ...rest } = init
    const response = await app.request(path, {
      ...rest,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        ...(key && { 'idempotency-key': key }),
        ...rest.headers,
      },
    })
    return { status: response.status, headers: response.headers, body: await response.json() }
  }

  const post = (changes: object = {}, { person = samplePerson, key = 'key-1', headers = {} } = {}) =>
    call('/v1/cases', person, {
      method: 'POST',
      key,
      headers,
      body: JSON.stringify({ ...(sampleRequests.postCase.body as object), ...changes }),
    })

  return { cases, accounts, call, post }
}

describe('POST /v1/cases', () => {
  it('answers with the number, the primary email and the promised response time', async () => {
    const { post } = await desk()
    const { status, headers, body } = await post({ severity: 1 })
    expect(status).toBe(201)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(caseSummary.parse(body)).toEqual({
      number: 'C-10001',
      status: 'open',
      severity: 1,
      nature: 'question',
      subject: 'How do I reindex?',
      engine: { id: 'shop', name: 'Shop' },
      plan: 'premium',
      primaryEmail: 'it@acme.example',
      confidential: false,
      openedAt: '2026-06-08T15:00:00.000Z',
      respondBy: '2026-06-08T19:00:00.000Z',
    })
  })

  it('gives the same answer with 200 when the key comes again', async () => {
    const { post, cases } = await desk()
    const first = await post()
    const second = await post()
    expect([first.status, second.status]).toEqual([201, 200])
    expect(second.body).toEqual(first.body)
    expect(cases.cases).toHaveLength(1)
  })

  it('refuses the key with another body', async () => {
    const { post } = await desk()
    await post()
    expect(await post({ subject: 'Another question' })).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    })
  })

  it('keeps the keys of two persons apart', async () => {
    const { post, cases, accounts } = await desk()
    await accounts.nameContact(sampleSite.id, 'acme', colleague.email)
    expect([(await post()).status, (await post({}, { person: colleague })).status]).toEqual([201, 201])
    expect(cases.cases).toHaveLength(2)
  })

  it('refuses a colleague who is no technical contact', async () => {
    const { post, cases } = await desk()
    expect(await post({}, { person: colleague })).toMatchObject({
      status: 403,
      body: { code: 'not_technical_contact' },
    })
    expect(cases.cases).toEqual([])
  })

  it('refuses severity 1 on a standard plan, whatever the client sends', async () => {
    const { post, accounts } = await desk()
    await accounts.put({ ...sampleDirectoryAccount, plan: 'standard' })
    const claimed = { ...samplePerson, plan: 'premium', technicalContact: true } as const
    expect(await post({ severity: 1 }, { person: claimed })).toMatchObject({
      status: 422,
      body: { code: 'severity_not_in_plan', errors: [{ field: 'severity', code: 'invalid' }] },
    })
  })

  it('does not let the client say when, on what plan or for which address', async () => {
    const { post } = await desk()
    const claimed = { respondBy: '2000-01-01T00:00:00Z', plan: 'pro', primaryEmail: 'eve@evil.example' }
    expect(await post(claimed)).toMatchObject({
      status: 201,
      body: { plan: 'premium', primaryEmail: 'it@acme.example', respondBy: '2026-06-10T01:00:00.000Z' },
    })
  })

  it('writes to the person in the language of the form, or else of the browser', async () => {
    const { post, cases } = await desk()
    await post({ locale: 'fr-CA' }, { key: 'key-1', headers: { 'accept-language': 'en' } })
    await post({ locale: 'de' }, { key: 'key-2', headers: { 'accept-language': 'fr' } })
    await post({}, { key: 'key-3', headers: { 'accept-language': 'fr-BE, en;q=0.5' } })
    await post({}, { key: 'key-4' })
    expect(cases.cases.map(({ locale }) => locale)).toEqual(['fr', 'fr', 'fr', 'en'])
  })
})

describe('GET /v1/cases', () => {
  it("lists the person's own cases, newest first", async () => {
    const { post, call, accounts } = await desk()
    await accounts.nameContact(sampleSite.id, 'acme', colleague.email)
    await post({ subject: 'First' }, { key: 'a' })
    await post({ subject: 'Second' }, { key: 'b' })
    await post({ subject: 'Not mine' }, { person: colleague })
    const { status, body } = await call('/v1/cases', samplePerson)
    expect(status).toBe(200)
    expect(caseList.parse(body).cases.map(({ subject }) => subject)).toEqual(['Second', 'First'])
  })

  it('still shows them to a person who is a contact no more', async () => {
    const { post, call, accounts } = await desk()
    await post()
    await accounts.removeContact(sampleSite.id, 'acme', samplePerson.email)
    expect((await call('/v1/cases', samplePerson)).body.cases).toHaveLength(1)
  })
})

describe('GET /v1/cases/{number}', () => {
  it('shows the whole of a case to who opened it', async () => {
    const { post, call } = await desk()
    await post({ intent: 'intent-1' })
    const { status, body } = await call('/v1/cases/C-10001', samplePerson)
    expect(status).toBe(200)
    expect(caseDetail.parse(body)).toMatchObject({
      number: 'C-10001',
      description: 'My engine is stale.',
      callBack: null,
      intent: { id: 'intent-1', searches: [], readings: [] },
      timeline: [{ kind: 'opened', at: '2026-06-08T15:00:00.000Z' }],
    })
  })

  it('answers the same for a case of another person as for none', async () => {
    const { post, call } = await desk()
    await post()
    const others = await call('/v1/cases/C-10001', colleague)
    const nobodys = await call('/v1/cases/C-99999', colleague)
    expect(others).toMatchObject({ status: 404, body: { code: 'case_not_found' } })
    expect({ ...others.body, requestId: '' }).toEqual({ ...nobodys.body, requestId: '' })
  })
})
