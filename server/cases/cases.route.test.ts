import { describe, expect, it } from 'vitest'
import { sampleDirectoryAccount, samplePerson } from '../../test/support/sample-people.ts'
import { sampleRequests } from '../../test/support/sample-requests.ts'
import { sampleSite } from '../../test/support/sample-site.ts'
import { createTestApp, testNow } from '../../test/support/test-app.ts'
import { type SignedPerson, signIdentity } from '../contacts/sign-identity.ts'
import { caseDetail, caseList, caseSummary } from '../contract/schemas/cases.ts'
import type { Site } from '../sites/site.ts'
import { createSiteDirectory } from '../sites/site-directory.ts'
import type { AccountContact } from '../support-rules/account.ts'
import { supportEntry } from './decisions/support-entry.ts'

const ADA: AccountContact = { email: 'ada@acme.example', name: 'Ada', roles: ['technical_contact'] }
const GRACE: AccountContact = { email: 'grace@acme.example', name: 'Grace', roles: ['technical_contact'] }

const colleague: SignedPerson = { ...samplePerson, subject: 'person-2', email: 'grace@acme.example' }

async function desk(changes: Partial<Site> = {}) {
  const site = { ...sampleSite, ...changes }
  const { app, cases, accounts, answers } = await createTestApp({ sites: createSiteDirectory([site]) })

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

  const change = (path: string, body: object, { person = samplePerson, key = '' } = {}) =>
    call(`/v1/cases/C-10001/${path}`, person, {
      method: 'POST',
      ...(key && { key }),
      body: JSON.stringify(body),
    })

  const rename = (contacts: AccountContact[]) => accounts.put({ ...sampleDirectoryAccount, contacts })

  return { cases, accounts, answers, call, post, change, rename }
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
      respondedAt: null,
      updatedAt: '2026-06-08T15:00:00.000Z',
      openedBy: { email: 'ada@acme.example', name: 'Ada Ångström' },
      own: true,
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
    const { post, cases, rename } = await desk()
    await rename([ADA, GRACE])
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

  it('keeps the person’s zone, and refuses no case for one that it does not know', async () => {
    const { post, cases } = await desk()
    await post({ timeZone: 'Asia/Tokyo' }, { key: 'a' })
    expect((await post({ timeZone: 'Mars/Olympus' }, { key: 'b' })).status).toBe(201)
    expect(cases.cases.map(({ timeZone }) => timeZone)).toEqual(['Asia/Tokyo', undefined])
  })

  it('keeps no mark in a subject that would turn what stands after it', async () => {
    const { post } = await desk()
    expect((await post({ subject: 'Open \u202Egnp.exe' })).body.subject).toBe('Open gnp.exe')
    expect((await post({ subject: '\u202E' }, { key: 'b' })).status).toBe(422)
  })

  it('writes to the person in the language of the form, or else of the browser', async () => {
    const { post, cases } = await desk()
    await post({ locale: 'fr-CA' }, { key: 'key-1', headers: { 'accept-language': 'en' } })
    await post({ locale: 'de' }, { key: 'key-2', headers: { 'accept-language': 'fr' } })
    await post({}, { key: 'key-3', headers: { 'accept-language': 'fr-BE, en;q=0.5' } })
    await post({}, { key: 'key-4' })
    expect(cases.cases.map(({ locale }) => locale)).toEqual(['fr', 'fr', 'fr', 'en'])
  })

  it.each(['de', 'es', 'pt', 'it', 'nl', 'ja', 'ar'])(
    'opens a case of a person whose widget speaks %s, and writes to them in English',
    async (locale) => {
      const { post, cases } = await desk()
      const answer = await post({ locale }, { headers: { 'accept-language': locale } })
      expect(answer.status).toBe(201)
      expect(cases.cases.map((each) => each.locale)).toEqual(['en'])
    },
  )
})

describe('GET /v1/cases', () => {
  it("lists the person's own cases, newest first", async () => {
    const { post, call, rename } = await desk()
    await rename([ADA, GRACE])
    await post({ subject: 'First' }, { key: 'a' })
    await post({ subject: 'Second' }, { key: 'b' })
    await post({ subject: 'Not mine' }, { person: colleague })
    const { status, body } = await call('/v1/cases', samplePerson)
    expect(status).toBe(200)
    expect(caseList.parse(body).cases.map(({ subject }) => subject)).toEqual(['Second', 'First'])
  })

  it('still shows them to a person who is a contact no more', async () => {
    const { post, call, rename } = await desk()
    await post()
    await rename([GRACE])
    expect((await call('/v1/cases', samplePerson)).body.cases).toHaveLength(1)
  })
})

describe('POST /v1/cases of an attempt', () => {
  it.each(['case:C-10001', { id: 'case:C-10001' }])(
    "is refused under an id of the server's own: %j",
    async (intent) => {
      const { post } = await desk()
      const refused = await post({ intent })
      expect([refused.status, refused.body.code]).toEqual([422, 'invalid_input'])
      expect((await post({ intent: 'intent-1' })).status).toBe(201)
    },
  )
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

describe('POST /v1/cases/{number}/replies', () => {
  it('adds to the conversation, and tells what can be done next', async () => {
    const { post, change } = await desk()
    await post()
    const { status, body } = await change('replies', { text: '  It is still stale.\n\nSince Friday.  ' })
    expect(status).toBe(201)
    expect(caseDetail.parse(body)).toMatchObject({
      status: 'open',
      actions: ['reply', 'close', 'call_back'],
      timeline: [
        { kind: 'opened' },
        {
          kind: 'reply',
          author: { role: 'contact', name: 'Ada Ångström' },
          channel: 'widget',
          text: 'It is still stale.\n\nSince Friday.',
        },
      ],
    })
  })

  it('adds once for a key, and answers the case as it is now', async () => {
    const { post, change, cases } = await desk()
    await post()
    const first = await change('replies', { text: 'Once' }, { key: 'reply-1' })
    const again = await change('replies', { text: 'Once' }, { key: 'reply-1' })
    const other = await change('replies', { text: 'Twice' }, { key: 'reply-1' })
    expect([first.status, again.status, other.status]).toEqual([201, 200, 422])
    expect(again.body).toEqual(first.body)
    expect(other.body.code).toBe('idempotency_key_reused')
    expect(cases.cases[0]?.entries).toHaveLength(2)
  })

  it('opens a closed case again', async () => {
    const { post, change } = await desk()
    await post()
    await change('close', {})
    const { body } = await change('replies', { text: 'Not quite.' })
    expect(body).toMatchObject({
      status: 'open',
      timeline: [{ kind: 'opened' }, { kind: 'closed' }, { kind: 'reopened' }, { kind: 'reply' }],
    })
  })

  it('hands the case back to support that had answered it', async () => {
    const { post, change, cases } = await desk()
    await post()
    await cases.change('C-10001', (found) =>
      supportEntry(found, {
        kind: 'recommended_action',
        author: { name: 'Sam', email: 'sam@support.example' },
        at: new Date('2026-06-08T16:00:00Z'),
        channel: 'email',
        text: 'Reindex the engine.',
      }),
    )
    expect(cases.cases[0]).toMatchObject({
      status: 'answered',
      respondedAt: new Date('2026-06-08T16:00:00Z'),
    })
    expect((await change('replies', { text: 'Done.' })).body).toMatchObject({
      status: 'open',
      respondedAt: '2026-06-08T16:00:00.000Z',
    })
  })

  it('refuses one that says nothing, with what is missing', async () => {
    const { post, change } = await desk()
    await post()
    expect(await change('replies', { text: '  ' })).toMatchObject({
      status: 422,
      body: { code: 'invalid_input', errors: [{ field: 'text' }] },
    })
  })

  it('refuses whoever is a contact no more, and shows them the case all the same', async () => {
    const { post, change, call, rename } = await desk()
    await post()
    await rename([GRACE])
    expect(await change('replies', { text: 'Hello?' })).toMatchObject({
      status: 403,
      body: { code: 'not_technical_contact' },
    })
    expect((await call('/v1/cases/C-10001', samplePerson)).body.actions).toEqual([])
  })
})

describe('POST /v1/cases/{number}/close and /reopen', () => {
  it('close and open a case, each once', async () => {
    const { post, change } = await desk()
    await post()
    expect((await change('reopen', {})).body.code).toBe('case_not_closed')
    expect(await change('close', {})).toMatchObject({
      status: 200,
      body: { status: 'closed', actions: ['reply', 'reopen'] },
    })
    expect(await change('close', {})).toMatchObject({ status: 409, body: { code: 'case_already_closed' } })
    expect(await change('reopen', { text: 'It is back.' })).toMatchObject({
      status: 200,
      body: { status: 'open', timeline: [{}, { kind: 'closed' }, { kind: 'reopened', text: 'It is back.' }] },
    })
  })

  it('remembers the page that a case was closed with for the next person who asks', async () => {
    const { post, change, answers } = await desk()
    await post()
    await change('close', { solvedWith: 'reindex' })
    expect(answers.answers).toMatchObject([
      {
        origin: 'case',
        key: 'C-10001',
        articleId: 'reindex',
        question: expect.stringContaining('How do I reindex?'),
      },
    ])
  })

  it('closes a case all the same when the page is not known', async () => {
    const { post, change } = await desk()
    await post()
    expect((await change('close', { solvedWith: 'https://elsewhere.example/' })).body.status).toBe('closed')
  })
})

describe('the cases of an account', () => {
  const shared = async (changes: Partial<Site> = { accountCases: true }) => {
    const made = await desk(changes)
    await made.rename([ADA, GRACE])
    await made.post({ subject: 'Ours' }, { key: 'a' })
    await made.post({ subject: 'Secret', confidential: true }, { key: 'b' })
    return made
  }

  it('are listed and read by its technical contacts where the site lets them, but for confidential ones', async () => {
    const { call } = await shared()
    const { body } = await call('/v1/cases?of=account', colleague)
    expect(body.cases).toMatchObject([{ subject: 'Ours', own: false, openedBy: { name: 'Ada Ångström' } }])
    expect((await call('/v1/cases', colleague)).body.cases).toEqual([])
    expect((await call('/v1/cases/C-10001', colleague)).body).toMatchObject({ own: false, intent: null })
    expect((await call('/v1/cases/C-10002', colleague)).status).toBe(404)
  })

  it('are answered by a colleague under their own name', async () => {
    const { change } = await shared()
    const { body } = await change(
      'replies',
      { text: 'I see it too.' },
      { person: { ...colleague, name: 'Grace' } },
    )
    expect(body.timeline.at(-1)).toMatchObject({ author: { role: 'contact', name: 'Grace' } })
  })

  it('say whose each entry is by the address, for two people may share a name', async () => {
    const { call, change } = await shared()
    const namesake = { ...colleague, name: 'Ada Ångström' }
    await change('replies', { text: 'Mine too.' }, { person: namesake })

    const own = async (person: SignedPerson) =>
      (await call('/v1/cases/C-10001', person)).body.timeline
        .filter(({ author }: { author: { role: string } }) => author.role === 'contact')
        .map(({ kind, author }: { kind: string; author: { own: boolean } }) => [kind, author.own])
    expect(await own(samplePerson)).toEqual([
      ['opened', true],
      ['reply', false],
    ])
    expect(await own({ ...namesake, email: namesake.email.toUpperCase() })).toEqual([
      ['opened', false],
      ['reply', true],
    ])
  })

  it('are not answered with the file of a colleague, who has not said anything with it yet', async () => {
    const { call, change } = await shared()
    const { body: file } = await call('/v1/cases/C-10001/attachments?name=a.txt&claim=later', samplePerson, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: 'words',
    })
    const answer = { text: 'See.', attachments: [file.id] }
    expect(await change('replies', answer, { person: colleague })).toMatchObject({
      status: 404,
      body: { code: 'attachment_not_found' },
    })
    expect((await change('replies', answer)).status).toBe(201)
  })

  it('are nobody else’s where the site does not say so', async () => {
    const { call } = await shared({ accountCases: false })
    expect((await call('/v1/cases?of=account', colleague)).body.cases).toEqual([])
    expect((await call('/v1/cases/C-10001', colleague)).status).toBe(404)
  })

  it('are shown to no contact of another account, and to no colleague who is none', async () => {
    const { call, rename, accounts } = await shared()
    await accounts.put({
      ...sampleDirectoryAccount,
      id: 'globex',
      contacts: [{ email: 'eve@globex.example', name: 'Eve', roles: ['technical_contact'] }],
    })
    const eve = { subject: 'eve', email: 'eve@globex.example', account: 'globex' }
    expect((await call('/v1/cases?of=account', eve)).body.cases).toEqual([])
    expect((await call('/v1/cases/C-10001', eve)).status).toBe(404)
    await rename([ADA])
    expect(await call('/v1/cases?of=account', colleague)).toMatchObject({
      status: 403,
      body: { code: 'not_technical_contact' },
    })
    expect((await call('/v1/cases/C-10001', colleague)).status).toBe(404)
  })
})
