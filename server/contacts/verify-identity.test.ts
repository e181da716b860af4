import { generateKeyPairSync, sign as signBytes } from 'node:crypto'
import fc from 'fast-check'
import type { JWK } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signWithKey } from '../../test/support/key-set-server.ts'
import { MemoryLogoutStore } from '../../test/support/memory-logout-store.ts'
import {
  type KeySetHost,
  refusedKeySetTokens,
  startKeySetHost,
} from '../../test/support/refused-key-set-tokens.ts'
import { goodClaims, refusedTokens, sign } from '../../test/support/refused-tokens.ts'
import { otherSite, sampleSite, sampleSites } from '../../test/support/sample-site.ts'
import type { Site } from '../sites/site.ts'
import { createSiteDirectory } from '../sites/site-directory.ts'
import { signEmailSession } from './email-codes/email-session.ts'
import { createLogouts } from './logout/logouts.ts'
import { type SignedPerson, signIdentity } from './sign-identity.ts'
import { createIdentityVerifier, type IdentityVerifierDependencies } from './verify-identity.ts'

const now = new Date('2026-06-08T15:00:00Z')
const emailSessionKey = new Uint8Array(32).fill(7)

function verifier(changes: Partial<IdentityVerifierDependencies> = {}) {
  const clock = changes.clock ?? (() => now)
  const verifyIdentity = createIdentityVerifier({
    sites: sampleSites,
    logouts: createLogouts({ store: new MemoryLogoutStore(), clock }),
    emailSessionKey,
    clock,
    ...changes,
  })
  return (token: string, need: 'required' | 'if_stated' | 'optional' = 'required') =>
    verifyIdentity(token, need)
}

const verify = verifier()
const sitesOf = (...sites: Site[]) => ({ sites: createSiteDirectory(sites) })

describe('an identity token', () => {
  it('says who is asking when its host signed it', async () => {
    const person: SignedPerson = {
      subject: 'person-1',
      email: 'ada@acme.example',
      name: 'Ada Ångström',
      account: 'acme',
      accountName: 'Acme Ltd',
      plan: 'premium',
      primaryEmail: 'it@acme.example',
      technicalContact: true,
      engines: [{ id: 'shop', name: 'Shop' }],
    }
    expect(await verify(await signIdentity(person, { site: sampleSite, now }))).toEqual({
      ok: true,
      value: {
        site: 'pub_sample',
        subject: 'person-1',
        email: 'ada@acme.example',
        name: 'Ada Ångström',
        account: 'acme',
        issuedAt: now,
        expiresAt: new Date('2026-06-08T15:10:00Z'),
        claims: {
          accountName: 'Acme Ltd',
          plan: 'premium',
          primaryEmail: 'it@acme.example',
          technicalContact: true,
          engines: [{ id: 'shop', name: 'Shop' }],
        },
      },
    })
  })

  it('needs no more than sub, email, account and exp, and null counts as not said', async () => {
    const token = await sign(sampleSite, now, { iat: undefined, name: null, plan: null, engines: null })
    expect(await verify(token)).toMatchObject({
      ok: true,
      value: { name: null, claims: { technicalContact: false } },
    })
  })

  it('may name its engines by their ids alone, and an engine named twice is one', async () => {
    const token = await sign(sampleSite, now, { engines: ['shop', { id: 'blog', name: 'Blog' }, 'shop'] })
    expect(await verify(token)).toMatchObject({
      value: {
        claims: {
          engines: [
            { id: 'shop', name: 'shop' },
            { id: 'blog', name: 'Blog' },
          ],
        },
      },
    })
  })

  it.each(['true', 1, 'yes', {}, null])('names no technical contact by %j: only true does', async (claim) => {
    const token = await sign(sampleSite, now, { technical_contact: claim })
    expect(await verify(token)).toMatchObject({ value: { claims: { technicalContact: false } } })
  })

  it('is still accepted when it was signed with the secret that is being replaced', async () => {
    const token = await sign({ ...sampleSite, secrets: sampleSite.secrets.slice(1) }, now)
    expect(await verify(token)).toMatchObject({ ok: true })
  })

  it('is expired, not invalid, when the old secret signed it and its time is over', async () => {
    const past = new Date(now.getTime() - 3_600_000)
    const token = await sign({ ...sampleSite, secrets: sampleSite.secrets.slice(1) }, past)
    expect(await verify(token)).toEqual({ ok: false, failure: { code: 'token_expired' } })
  })

  it('may be thirty seconds late, and no more', async () => {
    const at = (ms: number) => verifier({ clock: () => new Date(ms) })
    const token = await sign(sampleSite, now)
    const end = now.getTime() + 600_000
    expect(await at(end + 29_000)(token)).toMatchObject({ ok: true })
    expect(await at(end + 31_000)(token)).toMatchObject({ failure: { code: 'token_expired' } })
  })

  it('may last a whole day', async () => {
    const token = await sign(sampleSite, now, { exp: now.getTime() / 1000 + 24 * 3600 })
    expect(await verify(token)).toMatchObject({ ok: true })
  })

  it("is refused when another site's host signed it for this site", async () => {
    const token = await sign({ ...sampleSite, secrets: otherSite.secrets }, now)
    expect(await verify(token)).toEqual({ ok: false, failure: { code: 'token_invalid' } })
  })

  it('is accepted when it has none of the defects below', async () => {
    expect(await verify(await sign(sampleSite, now))).toMatchObject({ ok: true })
  })

  it.each(refusedTokens)('is refused: $name', async ({ make, code }) => {
    expect(await verify(await make(sampleSite, now))).toEqual({ ok: false, failure: { code } })
  })

  it('is never told as expired to somebody who could not sign it', async () => {
    const stranger = { ...sampleSite, secrets: ['a-secret-that-no-site-has-ever-used-0000'] }
    const token = await sign(stranger, now, { exp: now.getTime() / 1000 - 3600 })
    expect(await verify(token)).toEqual({ ok: false, failure: { code: 'token_invalid' } })
  })

  it('is refused with a reason for the operator alone', async () => {
    const reasons: string[] = []
    const verifyAndTell = verifier({ onRefusal: (reason) => reasons.push(reason) })
    await verifyAndTell(await sign(sampleSite, now, { email: 'ada', plan: 'platinum' }))
    expect(reasons).toEqual(['claims are missing or not valid: email, plan'])
  })

  it('is refused, and breaks nothing, whatever text stands in its place', async () => {
    const part = fc.oneof(fc.string(), fc.base64String(), fc.json().map(base64url))
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part, { maxLength: 6 }).map((parts) => parts.join('.')),
    )
    await fc.assert(
      fc.asyncProperty(text, async (token) => {
        expect(await verify(token)).toEqual({ ok: false, failure: { code: 'token_invalid' } })
      }),
    )
  })

  it('is refused, and breaks nothing, whatever its claims are', async () => {
    const claims = fc.dictionary(
      fc.constantFrom('sub', 'email', 'account', 'exp', 'iat', 'nbf', 'plan', 'engines', 'name', 'aud'),
      fc.jsonValue(),
      { minKeys: 1 },
    )
    await fc.assert(
      fc.asyncProperty(claims, async (changes) => {
        const payload = { aud: sampleSite.id, ...changes }
        const [header, , signature] = (await sign(sampleSite, now)).split('.')
        const token = [header, base64url(JSON.stringify(payload)), signature].join('.')
        expect(await verify(token)).toEqual({ ok: false, failure: { code: 'token_invalid' } })
      }),
    )
  })
})

describe('a token by a published key', () => {
  let host: KeySetHost
  let verify: ReturnType<typeof verifier>
  beforeEach(async () => {
    host = await startKeySetHost()
    verify = verifier(sitesOf(host.site, otherSite))
  })
  afterEach(() => host.server.close())

  it.each(['RS256', 'ES256', 'EdDSA'] as const)('says who is asking: %s', async (alg) => {
    const token = await signWithKey(goodClaims(host.site, now), host.keys[alg])
    expect(await verify(token)).toMatchObject({ ok: true, value: { subject: 'person-1' } })
  })

  it('need not name its key', async () => {
    await host.server.rotateIn('ES256', 'ec-2')
    const token = await signWithKey(goodClaims(host.site, now), { ...host.keys.ES256, kid: undefined })
    expect(await verify(token)).toMatchObject({ ok: true })
  })

  it.each(refusedKeySetTokens)('is refused: $name', async ({ make, code }) => {
    const token = await make(host, now)
    expect(await verify(token)).toEqual({ ok: false, failure: { code } })
  })

  it.each(refusedTokens.filter(({ code }) => code === 'token_invalid'))(
    'is refused with what is wrong with any token: $name',
    async ({ make }) => {
      expect(await verify(await make({ ...sampleSite, id: host.site.id }, now))).toEqual({
        ok: false,
        failure: { code: 'token_invalid' },
      })
    },
  )

  it('is refused by a site that does not allow its algorithm, though the key is in the set', async () => {
    const keySet = { url: host.server.url, algorithms: ['ES256' as const] }
    const strict = verifier(sitesOf({ ...host.site, keySet }))
    const claims = goodClaims(host.site, now)
    expect(await strict(await signWithKey(claims, host.keys.ES256))).toMatchObject({ ok: true })
    for (const key of [host.keys.RS256, host.keys.EdDSA]) {
      expect(await strict(await signWithKey(claims, key))).toEqual({
        ok: false,
        failure: { code: 'token_invalid' },
      })
    }
  })

  it('stands beside secrets, and neither kind of key is taken for the other', async () => {
    const both = { ...host.site, secrets: sampleSite.secrets }
    const verifyBoth = verifier(sitesOf(both))
    expect(await verifyBoth(await sign(both, now))).toMatchObject({ ok: true })
    expect(await verifyBoth(await signWithKey(goodClaims(both, now), host.keys.ES256))).toMatchObject({
      ok: true,
    })
    const confused = refusedKeySetTokens.filter(({ name }) => name.includes('public key'))
    for (const { make } of confused) {
      expect(await verifyBoth(await make({ ...host, site: both }, now))).toMatchObject({
        failure: { code: 'token_invalid' },
      })
    }
    expect(confused).toHaveLength(2)
  })

  it('is refused by a site that shares no key with its host', async () => {
    const token = await signWithKey({ ...goodClaims(host.site, now), aud: otherSite.id }, host.keys.RS256)
    expect(await verify(token)).toEqual({ ok: false, failure: { code: 'token_invalid' } })
  })

  it('is unavailable, not invalid, while the keys cannot be read', async () => {
    host.server.answerWith({ status: 503 })
    const token = await signWithKey(goodClaims(host.site, now), host.keys.RS256)
    expect(await verify(token)).toEqual({ ok: false, failure: { code: 'unavailable' } })
  })

  it('is of nobody where it is optional, while the keys cannot be read or do not come', async () => {
    const token = await signWithKey(goodClaims(host.site, now), host.keys.RS256)
    host.server.answerWith({ status: 503 })
    expect(await verify(token, 'optional')).toEqual({ ok: true, value: null })
    host.server.answerWith(() => undefined)
    expect(await verifier(sitesOf(host.site))(token, 'optional')).toEqual({ ok: true, value: null })
  })

  it('is invalid when its key is too weak', async () => {
    const weak = weakKey()
    host.server.keys.push({ ...weak.jwk, kid: 'weak' })
    const token = signByHand(goodClaims(host.site, now), { alg: 'RS256', kid: 'weak' }, weak.sign)
    expect(await verify(token)).toEqual({ ok: false, failure: { code: 'token_invalid' } })
  })
})

describe('a session that an email code began', () => {
  const mailing = { ...sampleSite, secrets: [], emailCodes: true }
  const session = { site: mailing.id, email: 'ada@acme.example', account: 'acme' }

  it('says whose address was proven, and claims nothing', async () => {
    const { token } = await signEmailSession(session, emailSessionKey, now)
    expect(await verifier(sitesOf(mailing))(token)).toEqual({
      ok: true,
      value: {
        site: mailing.id,
        subject: 'email:ada@acme.example',
        email: 'ada@acme.example',
        name: null,
        account: 'acme',
        claims: { technicalContact: false },
        issuedAt: now,
        expiresAt: new Date('2026-06-09T03:00:00Z'),
      },
    })
  })

  it.each<[string, Site, Uint8Array]>([
    ['a site that has no email codes', { ...mailing, emailCodes: false }, emailSessionKey],
    ['another site', { ...mailing, id: 'pub_third' }, emailSessionKey],
    ['a server that did not sign it', mailing, new Uint8Array(32).fill(8)],
  ])('is refused by %s', async (_who, site, key) => {
    const { token } = await signEmailSession(session, emailSessionKey, now)
    const refused = verifier({ ...sitesOf(site), emailSessionKey: key })
    expect(await refused(token)).toEqual({ ok: false, failure: { code: 'token_invalid' } })
  })

  it('may be of the longest address that there is', async () => {
    const email = `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.example`
    expect(email.length).toBeGreaterThan(248)
    const { token } = await signEmailSession({ ...session, email }, emailSessionKey, now)
    expect(await verifier(sitesOf(mailing))(token)).toMatchObject({ ok: true, value: { email } })
  })

  it('ends after twelve hours', async () => {
    const { token } = await signEmailSession(session, emailSessionKey, now)
    const later = new Date(now.getTime() + 12 * 3600_000 + 31_000)
    const late = verifier({ ...sitesOf(mailing), clock: () => later })
    expect(await late(token)).toEqual({ ok: false, failure: { code: 'token_expired' } })
  })
})

describe('a token of somebody who logged out', () => {
  const clock = () => now
  const broken = { isLoggedOut: () => Promise.reject(new Error('The store is down.')) }
  const hanging = { isLoggedOut: () => new Promise<never>(() => undefined) }

  it('is expired, so that its page renews it', async () => {
    const logouts = createLogouts({ store: new MemoryLogoutStore(), clock })
    const verify = verifier({ logouts })
    const token = await sign(sampleSite, now)
    const verified = await verify(token)
    if (verified.ok && verified.value) await logouts.logOut(verified.value)
    for (const need of ['required', 'if_stated', 'optional'] as const) {
      expect(await verify(token, need)).toEqual({ ok: false, failure: { code: 'token_expired' } })
    }
  })

  it('is not accepted while nobody can say so', async () => {
    const token = await sign(sampleSite, now)
    for (const need of ['required', 'if_stated'] as const) {
      await expect(verifier({ logouts: broken })(token, need)).rejects.toThrow('The store is down.')
    }
  })

  it('is waited for where it is kept for good who it was', async () => {
    const slow = { isLoggedOut: () => new Promise<boolean>((resolve) => setTimeout(resolve, 200, false)) }
    const token = await sign(sampleSite, now)
    const [kept, hurried] = (['if_stated', 'optional'] as const).map((need) =>
      verifier({ logouts: slow })(token, need),
    )
    expect(await kept).toMatchObject({ ok: true, value: { email: expect.any(String) } })
    expect(await hurried).toEqual({ ok: true, value: null })
  })

  it.each([
    ['fails', broken],
    ['hangs', hanging],
  ])('leaves the person unknown where a token is optional and the store %s', async (_what, logouts) => {
    const token = await sign(sampleSite, now)
    expect(await verifier({ logouts })(token, 'optional')).toEqual({ ok: true, value: null })
  })
})

/** An RSA key of 1024 bits, which `jose` itself would not sign with. */
function weakKey() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
  return {
    jwk: publicKey.export({ format: 'jwk' }) as JWK,
    sign: (text: string) => signBytes('sha256', Buffer.from(text), privateKey),
  }
}

function signByHand(claims: object, header: object, signText: (text: string) => Buffer): string {
  const text = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(claims))}`
  return `${text}.${signText(text).toString('base64url')}`
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url')
}
