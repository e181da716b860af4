import fc from 'fast-check'
import { SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { createSiteDirectory } from '../../server/sites/site-directory.ts'
import { startKeySetHost } from '../support/refused-key-set-tokens.ts'
import { sampleRequests } from '../support/sample-requests.ts'
import { sampleSite, sampleSites } from '../support/sample-site.ts'
import { createTestApp, testNow } from '../support/test-app.ts'

const secret = new TextEncoder().encode(sampleSite.secrets[0])
const issued = Math.floor(testNow.getTime() / 1000)

/** Names that are there, and values that are nearly right, so that most of it comes far. */
const claims = fc.dictionary(
  fc.constantFrom(
    ...['sub', 'email', 'account', 'exp', 'iat', 'nbf', 'iss', 'name', 'plan', 'engines', 'jti'],
    ...['account_name', 'primary_email', 'technical_contact', '__proto__', 'constructor'],
  ),
  fc.oneof(
    fc.jsonValue(),
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom('guichet', 'premium', 'ada@acme.example', 'a\u0000b', '\ud800', issued + 600),
    fc.array(fc.oneof(fc.string(), fc.record({ id: fc.string(), name: fc.string() }))),
  ),
)

const fields = ['site', 'email', 'code', 'account', 'locale', 'extra'] as const
const codeBody = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(
    fc.constantFrom(...fields),
    fc.oneof(
      fc.jsonValue(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(sampleSite.id, 'ada@acme.example', '042118', '٠٤٢١١٨', 'fr', 'constructor'),
      fc.integer().map(String),
      fc.emailAddress(),
    ),
  ),
)

describe('nothing that a host signs', () => {
  it('breaks the server, or counts for more than it states', async () => {
    const { app } = await createTestApp()
    const good = { sub: 'p', email: 'p@acme.example', account: 'globex', exp: issued + 600, iat: issued }
    await fc.assert(
      fc.asyncProperty(claims, async (changes) => {
        const token = await new SignJWT({ ...good, ...changes, aud: sampleSite.id })
          .setProtectedHeader({ alg: 'HS256' })
          .sign(secret)
          .catch(() => null)
        if (token === null) return
        for (const name of ['getMe', 'getSuggestions', 'postLogout'] as const) {
          const answer = await app.request(sampleRequests[name].path, {
            method: name === 'postLogout' ? 'POST' : 'GET',
            headers: { authorization: `Bearer ${token}` },
          })
          expect([200, 204, 401]).toContain(answer.status)
          if (name !== 'getMe' || answer.status !== 200) continue
          const me = await answer.json()
          if (me.primaryOwner) expect(changes).toMatchObject({ account: 'acme', email: 'owner@acme.example' })
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('nothing that stands in the place of a token', () => {
  const header = fc.dictionary(
    fc.constantFrom('alg', 'kid', 'typ', 'crit', 'b64', 'jwk', 'jku', 'x5c', 'zip', 'enc'),
    fc.oneof(fc.jsonValue(), fc.constantFrom('HS256', 'RS256', 'ES256', 'EdDSA', 'none', ['b64'], ['exp'])),
  )
  const part = fc.oneof(
    header.map((value) => base64url(JSON.stringify(value))),
    fc.jsonValue().map((value) => base64url(JSON.stringify(value) ?? '')),
    fc.base64String(),
    fc.string().map((text) => text.replaceAll(/[^\x21-\x7e]/g, '')),
  )
  const good = base64url(
    JSON.stringify({
      sub: 'p',
      email: 'p@acme.example',
      account: 'a',
      exp: issued + 600,
      aud: sampleSite.id,
    }),
  )

  it('breaks the server, or is accepted', async () => {
    const host = await startKeySetHost()
    const withKeys = createSiteDirectory([{ ...host.site, secrets: sampleSite.secrets }])
    for (const sites of [sampleSites, withKeys]) {
      const { app } = await createTestApp({ sites })
      await fc.assert(
        fc.asyncProperty(part, part, async (head, signature) => {
          const authorization = `Bearer ${[head, good, signature].join('.')}`
          const answer = await app.request('/v1/me', { headers: { authorization } })
          expect(answer.status).toBe(401)
        }),
        { numRuns: 300 },
      )
    }
    await host.server.close()
  })
})

describe.each(['postEmailCode', 'postEmailCodeVerification'] as const)('%s', (name) => {
  it('answers whatever is sent, and never with a fault of its own', async () => {
    const { app } = await createTestApp()
    await fc.assert(
      fc.asyncProperty(codeBody, async (body) => {
        const answer = await app.request(sampleRequests[name].path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
        expect([202, 404, 422, 429]).toContain(answer.status)
      }),
      { numRuns: 500 },
    )
  })
})

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url')
}
