import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIdentity } from '../../server/contacts/sign-identity.ts'
import { endpoints } from '../../server/contract/endpoints.ts'
import { createSiteDirectory } from '../../server/sites/site-directory.ts'
import { bearer, needingTokens, openCounter, owner, readingTokens } from '../support/denial-counter.ts'
import { signWithKey } from '../support/key-set-server.ts'
import { caseToOpen } from '../support/opened-case.ts'
import { type KeySetHost, refusedKeySetTokens, startKeySetHost } from '../support/refused-key-set-tokens.ts'
import { goodClaims, refusedTokens } from '../support/refused-tokens.ts'
import { sampleAccount } from '../support/sample-people.ts'
import { otherSite, sampleSite } from '../support/sample-site.ts'
import { testNow } from '../support/test-app.ts'

describe.each(readingTokens)('%s', (name) => {
  it('answers a good token', async () => {
    const { ask } = await openCounter(name)
    const { status } = await ask({ headers: await bearer() })
    expect(Object.keys(endpoints[name].answers)).toContain(String(status))
  })

  describe('refuses', () => {
    let counter: Awaited<ReturnType<typeof openCounter>>
    beforeAll(async () => {
      counter = await openCounter(name)
    })

    it.each(refusedTokens)('$name', async ({ make, code }) => {
      const { ask, state, logged } = counter
      const before = await state()
      const token = await make(sampleSite, testNow)
      const answer = await ask({ headers: { authorization: `Bearer ${token}` } })
      expect(answer).toMatchObject({ status: 401, body: { code, status: 401 } })
      expect(answer.headers.get('content-type')).toContain('application/problem+json')
      expect(answer.headers.get('www-authenticate')).toBe('Bearer')
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(await state()).toEqual(before)
      expect(logged.filter((line) => line.includes(token))).toEqual([])
    })

    it('each of them in the same words, so that nobody learns what is wrong', async () => {
      const answers = new Set<string>()
      for (const { make, code } of refusedTokens) {
        if (code !== 'token_invalid') continue
        const token = await make(sampleSite, testNow)
        answers.add((await counter.ask({ headers: { authorization: `Bearer ${token}` } })).text)
      }
      expect(answers.size).toBe(1)
    })

    it.each(['Bearer', 'Bearer ', 'Basic YWRhOnNlY3JldA==', 'Bearer one two', 'Bearer,', 'Negotiate x'])(
      'an Authorization of another form: %j',
      async (authorization) => {
        expect(await counter.ask({ headers: { authorization } })).toMatchObject({
          status: 401,
          body: { code: 'token_invalid' },
        })
      },
    )
  })

  it('refuses a good token to a page of another origin', async () => {
    const { ask, state } = await openCounter(name)
    const before = await state()
    const headers = await bearer()
    for (const origin of ['https://evil.example', 'null', 'https://console.example.com.evil.example']) {
      expect(await ask({ headers: { ...headers, origin } })).toMatchObject({
        status: 403,
        body: { code: 'origin_not_allowed' },
      })
    }
    expect(await state()).toEqual(before)
    const home = await ask({ headers: { ...headers, origin: 'https://console.example.com' } })
    expect(home.status).toBeLessThan(300)
  })

  it('refuses the token of somebody who has logged out', async () => {
    const { ask, state, logouts } = await openCounter(name)
    const all = { issuedUntil: testNow, expiringUntil: testNow, forgetAt: testNow }
    await logouts.record({ site: sampleSite.id, subject: owner.subject, ...all })
    const before = await state()
    expect(await ask({ headers: await bearer() })).toMatchObject({
      status: 401,
      body: { code: 'token_expired' },
    })
    expect(await state()).toEqual(before)
  })

  describe('for a site whose host publishes its keys', () => {
    let host: KeySetHost
    let refused: { name: string; code: string; token: string }[]
    beforeAll(async () => {
      host = await startKeySetHost()
      refused = []
      for (const { name: how, code, make } of refusedKeySetTokens) {
        refused.push({ name: how, code, token: await make(host, testNow) })
      }
    })
    afterAll(() => host.server.close())
    const open = () => openCounter(name, { sites: createSiteDirectory([host.site, otherSite]) })

    it('answers a good token', async () => {
      const { ask } = await open()
      const claims = { ...goodClaims(host.site, testNow), email: owner.email }
      const token = await signWithKey(claims, host.keys.EdDSA)
      const { status } = await ask({ headers: { authorization: `Bearer ${token}` } })
      expect(Object.keys(endpoints[name].answers)).toContain(String(status))
    })

    it('refuses every token that is wrong in some way', async () => {
      const { ask, state } = await open()
      const before = await state()
      expect(refused).toHaveLength(refusedKeySetTokens.length)
      for (const { name: how, code, token } of refused) {
        const { status, body } = await ask({ headers: { authorization: `Bearer ${token}` } })
        expect({ how, status, code: body?.code }).toEqual({ how, status: 401, code })
      }
      expect(await state()).toEqual(before)
    })

    it('refuses nothing for good while the keys cannot be read', async () => {
      host.server.answerWith({ status: 500 })
      const { ask, state } = await open()
      const before = await state()
      const token = await signWithKey(goodClaims(host.site, testNow), host.keys.EdDSA)
      const answer = await ask({ headers: { authorization: `Bearer ${token}` } })
      host.server.answerWith(null)
      if (endpoints[name].identity === 'optional') {
        // As to anybody, and for no cache to keep.
        expect(Object.keys(endpoints[name].answers)).toContain(String(answer.status))
        expect(answer.headers.get('cache-control')).toBe('private, no-store')
        return
      }
      expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } })
      expect(answer.headers.get('retry-after')).toBe('5')
      expect(await state()).toEqual(before)
    })
  })
})

describe.each(needingTokens)('%s', (name) => {
  it('answers nobody without a token', async () => {
    const { ask, state } = await openCounter(name)
    const before = await state()
    expect(await ask()).toMatchObject({ status: 401, body: { code: 'token_missing' } })
    expect(await state()).toEqual(before)
  })

  it('shows and changes nothing of this site for a person of another, by the same names', async () => {
    const { ask, state } = await openCounter(name)
    const before = await state()
    const token = await signIdentity(owner, { site: otherSite, now: testNow })
    const { text } = await ask({ headers: { authorization: `Bearer ${token}` } })
    expect(text).not.toContain(caseToOpen.subject)
    expect(text).not.toContain(sampleAccount.name)
    expect(text).not.toContain(sampleAccount.primaryEmail)
    expect(await state()).toEqual(before)
  })
})
