import { describe, expect, it } from 'vitest'
import { signIdentity } from '../server/contacts/sign-identity.ts'
import { endpoints } from '../server/contract/endpoints.ts'
import { CONTACT_ROLES } from '../server/support-rules/account.ts'
import { attachSampleFile } from './support/attach-sample-file.ts'
import { caseToOpen } from './support/opened-case.ts'
import { refusedTokens } from './support/refused-tokens.ts'
import { sampleDirectoryAccount, samplePerson } from './support/sample-people.ts'
import { sampleRequests } from './support/sample-requests.ts'
import { otherSite, sampleSite } from './support/sample-site.ts'
import { createTestApp, testNow } from './support/test-app.ts'

/** A person who may do everything at once, so that nothing but the token is what a refusal is about. */
const owner = { ...samplePerson, email: 'owner@acme.example' }
const account = {
  ...sampleDirectoryAccount,
  contacts: sampleDirectoryAccount.contacts.map((contact) => ({
    ...contact,
    roles: CONTACT_ROLES.filter((role) => role === 'technical_contact' || contact.email === owner.email),
  })),
}

const names = Object.keys(endpoints) as (keyof typeof endpoints)[]
const readingTokens = names.filter((name) => endpoints[name].identity !== 'none')
const needingTokens = names.filter((name) => endpoints[name].identity === 'required')

async function counter() {
  const { app, accounts, cases, attachments, blobs, logged } = await createTestApp()
  await accounts.put(account)
  const opened = await cases.open(caseToOpen, { key: 'the-first', requestDigest: '' })
  if (opened.outcome === 'opened') await attachSampleFile({ blobs, attachments, cases }, opened.case.number)

  async function ask(name: keyof typeof endpoints, headers: Record<string, string>) {
    const { path, body, headers: own } = sampleRequests[name]
    const response = await app.request(path, {
      method: endpoints[name].method,
      headers: { ...own, ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) }
  }

  async function state() {
    return { cases: structuredClone(cases.cases), account: await accounts.find(account.site, account.id) }
  }

  return { ask, state, logged }
}

const goodToken = () => signIdentity(owner, { site: sampleSite, now: testNow })

describe.each(readingTokens)('%s', (name) => {
  it('answers a good token', async () => {
    const { ask } = await counter()
    const { status } = await ask(name, { authorization: `Bearer ${await goodToken()}` })
    expect(Object.keys(endpoints[name].answers)).toContain(String(status))
  })

  it.each(refusedTokens)('refuses: $name', async ({ make, code }) => {
    const { ask, state, logged } = await counter()
    const before = await state()
    const token = await make(sampleSite, testNow)
    const answer = await ask(name, { authorization: `Bearer ${token}` })
    expect(answer).toMatchObject({ status: 401, body: { code, status: 401 } })
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await state()).toEqual(before)
    expect(logged.filter((line) => line.includes(token))).toEqual([])
  })

  it('tells nobody why a token is not valid: all such answers are the same', async () => {
    const { ask } = await counter()
    const answers = new Set<string>()
    for (const { make, code } of refusedTokens) {
      if (code !== 'token_invalid') continue
      const { body } = await ask(name, { authorization: `Bearer ${await make(sampleSite, testNow)}` })
      answers.add(JSON.stringify({ ...body, requestId: '' }))
    }
    expect(answers.size).toBe(1)
  })

  it.each(['Bearer', 'Bearer ', 'Basic YWRhOnNlY3JldA==', 'Bearer one two', 'Bearer,', 'Negotiate x'])(
    'refuses an Authorization of another form: %j',
    async (authorization) => {
      const { ask } = await counter()
      expect(await ask(name, { authorization })).toMatchObject({
        status: 401,
        body: { code: 'token_invalid' },
      })
    },
  )

  it('refuses a good token to a page of another origin', async () => {
    const { ask, state } = await counter()
    const before = await state()
    const authorization = `Bearer ${await goodToken()}`
    for (const origin of ['https://evil.example', 'null', 'https://console.example.com.evil.example']) {
      expect(await ask(name, { authorization, origin })).toMatchObject({
        status: 403,
        body: { code: 'origin_not_allowed' },
      })
    }
    expect(await state()).toEqual(before)
    const home = await ask(name, { authorization, origin: 'https://console.example.com' })
    expect(home.status).toBeLessThan(300)
  })
})

describe.each(needingTokens)('%s', (name) => {
  it('answers nobody without a token', async () => {
    const { ask, state } = await counter()
    const before = await state()
    expect(await ask(name, {})).toMatchObject({ status: 401, body: { code: 'token_missing' } })
    expect(await state()).toEqual(before)
  })

  it('shows and changes nothing of this site for a person of another, by the same names', async () => {
    const { ask, state } = await counter()
    const before = await state()
    const token = await signIdentity(owner, { site: otherSite, now: testNow })
    const { body } = await ask(name, { authorization: `Bearer ${token}` })
    const told = JSON.stringify(body)
    expect(told).not.toContain(caseToOpen.subject)
    expect(told).not.toContain(account.name)
    expect(told).not.toContain(account.primaryEmail)
    expect(await state()).toEqual(before)
  })
})
