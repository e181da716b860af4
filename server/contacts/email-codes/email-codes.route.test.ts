import { describe, expect, it } from 'vitest'
import { createCodePostOffice } from '../../../test/support/code-post-office.ts'
import { sampleDirectoryAccount } from '../../../test/support/sample-people.ts'
import { otherSite, sampleSite } from '../../../test/support/sample-site.ts'
import { createTestApp, testNow } from '../../../test/support/test-app.ts'
import type { AppDependencies } from '../../composition/app-dependencies.ts'
import { emailCodeSession } from '../../contract/schemas/email-codes.ts'
import { createSiteDirectory } from '../../sites/site-directory.ts'

const KNOWN = 'ada@acme.example'
const STRANGER = 'stranger@acme.example'
const site = sampleSite.id

async function counter(changes: Partial<AppDependencies> = {}) {
  const time = { now: testNow }
  const clock = () => time.now
  const stores = await createTestApp({ clock, ...changes })
  const { app, emailCodes, accounts } = stores
  const accountsOf = accounts.accountsOf.bind(accounts)
  accounts.accountsOf = async (...person) => {
    emailCodes.calls.push('accountsOf')
    return accountsOf(...person)
  }
  const post = createCodePostOffice(stores, clock)

  async function ask(path: string, body: object | undefined, headers: Record<string, string> = {}) {
    const method = path === '/v1/me' ? 'GET' : 'POST'
    const response = await app.request(path, {
      method,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    })
    const { 'x-request-id': requestId, ...rest } = Object.fromEntries(response.headers)
    const text = (await response.text()).replaceAll(requestId ?? '', '')
    return { status: response.status, headers: rest, body: text === '' ? null : JSON.parse(text) }
  }

  const request = (email: string, more: object = {}, headers = {}) =>
    ask('/v1/email-codes', { site, email, ...more }, headers)
  const verify = (email: string, code: string, more: object = {}) =>
    ask('/v1/email-codes/verify', { site, email, code, ...more })

  async function mailCode(email = KNOWN): Promise<string> {
    await request(email)
    await post.runAll()
    emailCodes.calls.length = 0
    return post.newestCode()
  }

  return { ...stores, post, time, ask, request, verify, mailCode }
}

/** Another six digits. */
function wrong(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, '0')
}

describe('asking for a code', () => {
  it('is answered alike for an address that is known and one that is not, by the same step, which looks nobody up', async () => {
    const { request, emailCodes } = await counter()
    const answers = []
    const steps = []
    for (const email of [KNOWN, STRANGER, 'owner@acme.example', 'not-here@nowhere.example']) {
      answers.push(await request(email))
      steps.push(emailCodes.calls.splice(0))
    }
    expect(answers[0]).toMatchObject({ status: 202, body: { expiresInSeconds: 600 } })
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(steps).toEqual([['request'], ['request'], ['request'], ['request']])
  })

  it('is refused alike too often, and says for how long', async () => {
    const { request, time } = await counter()
    const refusals = []
    for (const email of [KNOWN, STRANGER]) {
      const statuses = []
      for (let asked = 0; asked < 5; asked += 1) statuses.push((await request(email)).status)
      expect(statuses).toEqual([202, 202, 202, 202, 202])
      refusals.push(await request(email.toUpperCase()))
    }
    expect(refusals[0]).toMatchObject({
      status: 429,
      body: { code: 'too_many_requests' },
      headers: { 'retry-after': '3600' },
    })
    expect(refusals[1]).toEqual(refusals[0])
    time.now = new Date(testNow.getTime() + 3_600_000)
    expect((await request(KNOWN)).status).toBe(202)
  })

  it('is refused too often for a whole site, whatever the addresses', async () => {
    const { request } = await counter()
    const statuses = new Map<number, number>()
    for (let person = 0; person < 310; person += 1) {
      const { status } = await request(`person-${person}@acme.example`)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
    expect(Object.fromEntries(statuses)).toEqual({ 202: 300, 429: 10 })
  })

  it('is refused too often from one network, whatever the addresses, and takes nothing from the rest of the site', async () => {
    const { request, time, emailCodes } = await counter({ trustedProxies: 1 })
    let person = 0
    const from = (address: string) =>
      request(`person-${++person}@acme.example`, {}, { 'x-forwarded-for': address })
    for (let asked = 0; asked < 30; asked += 1) expect((await from('2001:db8:0:1::7')).status).toBe(202)
    for (let asked = 0; asked < 400; asked += 1) {
      expect(await from('2001:db8:0:1::8')).toMatchObject({
        status: 429,
        headers: { 'retry-after': '3600' },
        body: { code: 'too_many_requests', title: expect.stringContaining('Wait') },
      })
    }
    expect((await from('2001:db8:0:2::7')).status).toBe(202)
    expect(JSON.stringify(emailCodes.requested)).not.toContain('2001:db8')
    time.now = new Date(testNow.getTime() + 3_600_000)
    expect((await from('2001:db8:0:1::7')).status).toBe(202)
  })

  it('is for sites that have codes alone', async () => {
    const { request, verify, emailCodes } = await counter()
    for (const answer of [
      await request(KNOWN, { site: otherSite.id }),
      await verify(KNOWN, '123456', { site: otherSite.id }),
    ]) {
      expect(answer).toMatchObject({ status: 422, body: { code: 'email_codes_off' } })
    }
    expect(emailCodes.calls).toEqual([])
  })

  it('is for the pages of the site', async () => {
    const { request, ask, emailCodes } = await counter()
    const headers = { origin: 'https://evil.example' }
    for (const answer of [
      await request(KNOWN, {}, headers),
      await ask('/v1/email-codes/verify', { site, email: KNOWN, code: '123456' }, headers),
    ]) {
      expect(answer).toMatchObject({ status: 403, body: { code: 'origin_not_allowed' } })
    }
    expect(emailCodes.calls).toEqual([])
  })

  it.each([
    ['the language that is asked for', { locale: 'fr-CA' }, 'en', 'fr'],
    ['the language of the browser', {}, 'de, fr;q=0.8', 'fr'],
    [
      'the language of the browser, for a widget in one that mail is not written in',
      { locale: 'de' },
      'fr',
      'fr',
    ],
    ['English, when mail is written in none of those', { locale: 'ja' }, 'ja, ar;q=0.5', 'en'],
  ])('is answered by a mail in %s', async (_what, more, acceptLanguage, language) => {
    const { request, post } = await counter()
    await request(KNOWN, more, { 'accept-language': acceptLanguage })
    await post.runAll()
    expect(post.mailer.sent).toMatchObject([{ language }])
  })
})

describe('a code', () => {
  it('signs in who has it: every route then knows the person', async () => {
    const { mailCode, verify, ask } = await counter()
    const answer = await verify(KNOWN.toUpperCase(), await mailCode())
    expect(answer.status).toBe(200)
    const { token, expiresAt, account, accounts } = emailCodeSession.parse(answer.body)
    expect(expiresAt).toBe('2026-06-09T03:00:00.000Z')
    expect({ account, accounts }).toEqual({
      account: 'acme',
      accounts: [{ id: 'acme', name: 'Acme Ltd', token }],
    })
    const me = await ask('/v1/me', undefined, { authorization: `Bearer ${token}` })
    expect(me).toMatchObject({
      status: 200,
      body: { status: 'technical_contact', contact: { email: KNOWN }, account: { name: 'Acme Ltd' } },
    })
  })

  it('may be typed with a space or hyphen in it', async () => {
    const { mailCode, verify } = await counter()
    const code = await mailCode()
    expect((await verify(KNOWN, ` ${code.slice(0, 3)}-${code.slice(3)} `)).status).toBe(200)
  })

  it('signs the primary owner in too, who names the contacts', async () => {
    const { mailCode, verify, ask } = await counter()
    const { body } = await verify('owner@acme.example', await mailCode('owner@acme.example'))
    const me = await ask('/v1/me', undefined, { authorization: `Bearer ${body.token}` })
    expect(me.body).toMatchObject({ primaryOwner: true, status: 'not_technical_contact' })
  })

  it('gives a token for each account of the address, the first unless another is asked for', async () => {
    const { accounts, mailCode, verify, ask } = await counter()
    await accounts.put({ ...sampleDirectoryAccount, id: 'zeta', name: 'Zeta Ltd' })
    const first = await verify(KNOWN, await mailCode())
    expect(first.body).toMatchObject({
      account: 'acme',
      accounts: [
        { id: 'acme', token: first.body.token },
        { id: 'zeta', name: 'Zeta Ltd' },
      ],
    })
    const second = await verify(KNOWN, await mailCode(), { account: 'zeta' })
    for (const token of [second.body.token, first.body.accounts[1].token]) {
      const me = await ask('/v1/me', undefined, { authorization: `Bearer ${token}` })
      expect(me.body.account.name).toBe('Zeta Ltd')
    }
  })

  it('is refused in one way, by the same steps, whatever is wrong with it', async () => {
    const unknown = await counter()
    const answers: unknown[] = []
    const steps: string[] = []
    async function refused(of: Awaited<ReturnType<typeof counter>>, email: string, code: string, more = {}) {
      of.emailCodes.calls.length = 0
      answers.push(await of.verify(email, code, more))
      steps.push(of.emailCodes.calls.join())
    }

    await refused(unknown, KNOWN, '123456')
    await refused(unknown, STRANGER, '123456')
    await unknown.request(STRANGER)
    await unknown.post.runAll()
    await refused(unknown, STRANGER, '123456')

    const mistaken = await counter()
    await refused(mistaken, KNOWN, wrong(await mistaken.mailCode()))

    const late = await counter()
    const lateCode = await late.mailCode()
    late.time.now = new Date(testNow.getTime() + 600_000)
    await refused(late, KNOWN, lateCode)

    const replaced = await counter()
    const former = await replaced.mailCode()
    let newest = await replaced.mailCode()
    if (newest === former) newest = await replaced.mailCode()
    await refused(replaced, KNOWN, former)
    expect((await replaced.verify(KNOWN, newest)).status).toBe(200)
    await refused(replaced, KNOWN, newest)

    expect(answers[0]).toMatchObject({ status: 422, body: { code: 'email_code_invalid' } })
    expect(answers).toHaveLength(7)
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(new Set(steps)).toEqual(new Set(['takeTry']))
  })

  it('is worth nothing for an account that the address does not belong to, and is not used up by it', async () => {
    const { mailCode, verify } = await counter()
    const code = await mailCode()
    for (const account of ['zeta', 'globex']) {
      expect(await verify(KNOWN, code, { account })).toMatchObject({
        status: 422,
        body: { code: 'email_code_invalid' },
      })
    }
    expect((await verify(KNOWN, code)).status).toBe(200)
  })

  it('is of one address at one site', async () => {
    const another = { ...otherSite, emailCodes: true }
    const sites = createSiteDirectory([sampleSite, another])
    const { accounts, mailCode, request, post, verify } = await counter({ sites })
    await accounts.put({ ...sampleDirectoryAccount, site: another.id })
    await request('owner@acme.example')
    await post.runAll()
    const code = await mailCode()
    expect((await verify('owner@acme.example', code)).status).toBe(422)
    expect((await verify(KNOWN, code, { site: another.id })).status).toBe(422)
    expect((await verify(KNOWN, code)).status).toBe(200)
  })

  it('has five tries: fifty guesses at the same moment use them up, and then the right one is worth nothing', async () => {
    const { mailCode, verify, emailCodes } = await counter()
    const code = await mailCode()
    const guesses = Array.from({ length: 50 }, (_, index) => String(index * 7).padStart(6, '0'))
    const answers = await Promise.all(
      guesses.filter((guess) => guess !== code).map((guess) => verify(KNOWN, guess)),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([422]))
    expect(await verify(KNOWN, code)).toMatchObject({ status: 422, body: { code: 'email_code_invalid' } })
    expect(emailCodes.calls).not.toContain('use')
  })

  it('is right at the fifth try', async () => {
    const { mailCode, verify } = await counter()
    const code = await mailCode()
    for (let tried = 0; tried < 4; tried += 1) await verify(KNOWN, wrong(code))
    expect((await verify(KNOWN, code)).status).toBe(200)
  })

  it('signs one in of those who have it at the same moment', async () => {
    const { mailCode, verify } = await counter()
    const code = await mailCode()
    const answers = await Promise.all(Array.from({ length: 5 }, () => verify(KNOWN, code)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422, 422])
  })

  it('is not used up while the accounts cannot be read', async () => {
    const { mailCode, verify, accounts } = await counter()
    const code = await mailCode()
    const accountsOf = accounts.accountsOf.bind(accounts)
    accounts.accountsOf = () => Promise.reject(new Error('The directory is down.'))
    expect((await verify(KNOWN, code)).status).toBeGreaterThanOrEqual(500)
    accounts.accountsOf = accountsOf
    expect((await verify(KNOWN, code)).status).toBe(200)
  })

  it('is never logged, and neither is the address', async () => {
    const { mailCode, verify, logged } = await counter()
    const code = await mailCode()
    await verify(KNOWN, wrong(code))
    await verify(KNOWN, code)
    expect(logged.filter((line) => line.includes(code) || line.includes('@'))).toEqual([])
  })
})

describe('a session', () => {
  it('gives no right to whom the primary owner has removed, from that moment on', async () => {
    const { accounts, mailCode, verify, ask } = await counter()
    const { body } = await verify(KNOWN, await mailCode())
    const authorization = `Bearer ${body.token}`
    await accounts.put({ ...sampleDirectoryAccount, contacts: [] })
    const me = await ask('/v1/me', undefined, { authorization })
    expect(me.body).toMatchObject({ status: 'not_technical_contact', account: null })
  })

  it('ends with a logout', async () => {
    const { mailCode, verify, ask } = await counter()
    const { body } = await verify(KNOWN, await mailCode())
    const authorization = `Bearer ${body.token}`
    expect((await ask('/v1/logout', undefined, { authorization })).status).toBe(204)
    for (const path of ['/v1/me', '/v1/logout']) {
      expect(await ask(path, undefined, { authorization })).toMatchObject({
        status: 401,
        body: { code: 'token_expired' },
      })
    }
  })
})
