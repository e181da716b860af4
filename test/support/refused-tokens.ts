import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import type { ErrorCode } from '../../server/contract/error-codes.ts'
import type { Site } from '../../server/sites/site.ts'

export interface RefusedToken {
  name: string
  code: ErrorCode
  make(site: Site, now: Date): Promise<string>
}

/** Every way in which a token can be wrong. Each differs from a good token in the one thing that its name says. */
export const refusedTokens: RefusedToken[] = [
  invalid('text that is no token', () => 'not-a-token'),
  invalid('a token of empty parts', () => '..'),
  invalid('a token with a changed signature', async (site, now) => {
    const token = await sign(site, now)
    const last = token.at(-2) === 'A' ? 'B' : 'A'
    return token.slice(0, -2) + last + token.at(-1)
  }),
  invalid('a token with changed claims', async (site, now) => {
    const [header, , signature] = (await sign(site, now)).split('.')
    const claims = Buffer.from(JSON.stringify({ ...goodClaims(site, now), sub: 'somebody-else' }))
    return [header, claims.toString('base64url'), signature].join('.')
  }),
  ...['', '!', base64url('[]'), base64url('null'), base64url('{"alg":7}'), base64url('{}')].map((header) =>
    invalid(`a header that is none: ${JSON.stringify(header)}`, async (site, now) => {
      const [, claims, signature] = (await sign(site, now)).split('.')
      return [header, claims, signature].join('.')
    }),
  ),
  invalid('a token of the wrong secret', (site, now) =>
    sign({ ...site, secrets: ['a-secret-that-no-site-has-ever-used-0000'] }, now),
  ),
  invalid('an unsigned token (alg none)', (site, now) => new UnsecuredJWT(goodClaims(site, now)).encode()),
  invalid('a token that says alg none over a true signature', async (site, now) => {
    const [, claims, signature] = (await sign(site, now)).split('.')
    const header = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
    return [header, claims, signature].join('.')
  }),
  invalid('another algorithm over the right secret (HS512)', (site, now) =>
    new SignJWT(goodClaims(site, now)).setProtectedHeader({ alg: 'HS512' }).sign(secretOf(site)),
  ),
  invalid('a public-key signature that brings its own key (alg confusion)', async (site, now) => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
    return new SignJWT(goodClaims(site, now))
      .setProtectedHeader({ alg: 'ES256', jwk: await exportJWK(publicKey) })
      .sign(privateKey)
  }),
  invalid('a published key, for a site that publishes none (RS256)', async (site, now) => {
    const { privateKey } = await generateKeyPair('RS256')
    return new SignJWT(goodClaims(site, now))
      .setProtectedHeader({ alg: 'RS256', kid: 'rsa-1' })
      .sign(privateKey)
  }),
  invalid('this server itself as its issuer, by the secret of the host', (site, now) =>
    sign(site, now, { iss: 'guichet', sub: 'email:ada@acme.example' }),
  ),
  invalid('an unknown critical header', (site, now) =>
    new SignJWT(goodClaims(site, now))
      .setProtectedHeader({ alg: 'HS256', crit: ['x-extension'], 'x-extension': true })
      .sign(secretOf(site), { crit: { 'x-extension': true } }),
  ),
  invalid('an audience that is no site', (site, now) => sign(site, now, { aud: 'pub_nobody' })),
  invalid('two audiences', (site, now) => sign(site, now, { aud: [site.id, 'pub_other'] })),
  invalid('no audience', (site, now) => sign(site, now, { aud: undefined })),
  ...(['sub', 'email', 'account', 'exp'] as const).map((claim) =>
    invalid(`no ${claim}`, (site, now) => sign(site, now, { [claim]: undefined })),
  ),
  invalid('an empty sub', (site, now) => sign(site, now, { sub: '' })),
  invalid('an email that is no address', (site, now) => sign(site, now, { email: 'ada' })),
  invalid('a line break in the name', (site, now) =>
    sign(site, now, { name: 'Ada\r\nBcc: all@acme.example' }),
  ),
  invalid('a plan that is none', (site, now) => sign(site, now, { plan: 'platinum' })),
  invalid('a lifetime of more than a day', (site, now) =>
    sign(site, now, { exp: seconds(now) + 24 * 3600 + 60 }),
  ),
  invalid('a lifetime of more than a day, most of it gone', (site, now) =>
    sign(site, now, { iat: seconds(now) - 24 * 3600, exp: seconds(now) + 3600 }),
  ),
  invalid('a lifetime that never ends', (site, now) => sign(site, now, { exp: Number.MAX_SAFE_INTEGER })),
  invalid('a time of issue that is yet to come', (site, now) =>
    sign(site, now, { iat: seconds(now) + 60, exp: seconds(now) + 660 }),
  ),
  invalid('a time before which it is not valid', (site, now) => sign(site, now, { nbf: seconds(now) + 600 })),
  {
    name: 'an expired token',
    code: 'token_expired',
    make: (site, now) => sign(site, now, { iat: seconds(now) - 700, exp: seconds(now) - 100 }),
  },
]

function invalid(name: string, make: (site: Site, now: Date) => string | Promise<string>): RefusedToken {
  return { name, code: 'token_invalid', make: async (site, now) => make(site, now) }
}

/** Signs the claims of a good token, changed as given; a claim of `undefined` is left out. */
export function sign(site: Site, now: Date, changes: Record<string, unknown> = {}): Promise<string> {
  return new SignJWT({ ...goodClaims(site, now), ...changes })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(secretOf(site))
}

export function goodClaims(site: Site, now: Date): JWTPayload {
  return {
    aud: site.id,
    sub: 'person-1',
    email: 'ada@acme.example',
    account: 'acme',
    iat: seconds(now),
    exp: seconds(now) + 600,
  }
}

function secretOf(site: Site): Uint8Array {
  return new TextEncoder().encode(site.secrets[0])
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000)
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url')
}
