import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusedTokens, sign } from '../../test/support/refused-tokens.ts'
import { otherSite, sampleSite, sampleSites } from '../../test/support/sample-site.ts'
import { type SignedPerson, signIdentity } from './sign-identity.ts'
import { createIdentityVerifier } from './verify-identity.ts'

const now = new Date('2026-06-08T15:00:00Z')
const verify = createIdentityVerifier({ sites: sampleSites, clock: () => now })

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
    const at = (ms: number) => createIdentityVerifier({ sites: sampleSites, clock: () => new Date(ms) })
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
    const verifyAndTell = createIdentityVerifier({
      sites: sampleSites,
      clock: () => now,
      onRefusal: (reason) => reasons.push(reason),
    })
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

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url')
}
