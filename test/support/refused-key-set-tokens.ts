import { createHmac } from 'node:crypto'
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import type { ErrorCode } from '../../server/contract/error-codes.ts'
import type { Site } from '../../server/sites/site.ts'
import { type KeySetServer, type SigningKey, signWithKey, startKeySetServer } from './key-set-server.ts'
import { goodClaims } from './refused-tokens.ts'
import { sampleSite } from './sample-site.ts'

/** A host that signs with keys which it publishes, and has no secret. */
export interface KeySetHost {
  site: Site
  server: KeySetServer
  keys: Record<'RS256' | 'ES256' | 'EdDSA', SigningKey>
}

export async function startKeySetHost(): Promise<KeySetHost> {
  const server = await startKeySetServer()
  return {
    server,
    site: {
      ...sampleSite,
      secrets: [],
      keySet: { url: server.url, algorithms: ['RS256', 'ES256', 'EdDSA'] },
    },
    keys: {
      RS256: await server.rotateIn('RS256', 'rsa-1'),
      ES256: await server.rotateIn('ES256', 'ec-1'),
      EdDSA: await server.rotateIn('EdDSA', 'ed-1'),
    },
  }
}

export interface RefusedKeySetToken {
  name: string
  code: ErrorCode
  make(host: KeySetHost, now: Date): Promise<string>
}

/** Every way in which a token for a site of published keys can be wrong, beside those of any token. */
export const refusedKeySetTokens: RefusedKeySetToken[] = [
  invalid('HS256 by the bytes of the public key (PEM)', async ({ site, keys }, now) =>
    signWithSecret(site, now, await exportSPKI(keys.RS256.publicKey), 'rsa-1'),
  ),
  invalid('HS256 by the bytes of the public key (JWK)', async ({ site, keys }, now) =>
    signWithSecret(site, now, JSON.stringify(await exportJWK(keys.RS256.publicKey)), 'rsa-1'),
  ),
  invalid('HS256 by the secret of a site that has one', ({ site }, now) =>
    signWithSecret(site, now, sampleSite.secrets[0] as string),
  ),
  invalid('HS256 by an empty secret', ({ site }, now) => {
    const text = [{ alg: 'HS256' }, goodClaims(site, now)]
      .map((part) => base64url(JSON.stringify(part)))
      .join('.')
    return `${text}.${createHmac('sha256', '').update(text).digest('base64url')}`
  }),
  invalid('HS256 by a symmetric key that stands in the set', async ({ site, server }, now) => {
    const secret = 'a-symmetric-key-that-was-published-0001'
    const k = Buffer.from(secret).toString('base64url')
    server.keys.push({ kty: 'oct', k, alg: 'HS256', kid: 'symmetric' })
    return signWithSecret(site, now, secret, 'symmetric')
  }),
  invalid('an unsigned token (alg none)', ({ site }, now) =>
    new UnsecuredJWT(goodClaims(site, now)).encode(),
  ),
  invalid('a strange key under the name of a published one', async ({ site }, now) => {
    const { privateKey } = await generateKeyPair('ES256')
    return signWithKey(goodClaims(site, now), { alg: 'ES256', kid: 'ec-1', privateKey })
  }),
  invalid('a strange key under no name', async ({ site }, now) => {
    const { privateKey } = await generateKeyPair('ES256')
    return signWithKey(goodClaims(site, now), { alg: 'ES256', kid: undefined, privateKey })
  }),
  invalid('a key that was never published', async ({ site }, now) => {
    const { privateKey } = await generateKeyPair('EdDSA')
    return signWithKey(goodClaims(site, now), { alg: 'EdDSA', kid: 'ed-2', privateKey })
  }),
  invalid('a key that the token brings along (jwk)', async ({ site }, now) => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
    const jwk = await exportJWK(publicKey)
    return signWithKey(goodClaims(site, now), { alg: 'ES256', kid: 'ec-1', privateKey }, { jwk })
  }),
  invalid('a published key by an algorithm that is not allowed (PS256)', async ({ site, server }, now) => {
    const { publicKey, privateKey } = await generateKeyPair('PS256', { extractable: true })
    server.keys.push({ ...(await exportJWK(publicKey)), kid: 'rsa-2' })
    return signWithKey(goodClaims(site, now), { alg: 'PS256', kid: 'rsa-2', privateKey })
  }),
  invalid('a published key of another algorithm than the token names', ({ site, keys }, now) =>
    relabelled(signWithKey(goodClaims(site, now), keys.ES256), { alg: 'RS256', kid: 'rsa-1' }),
  ),
  invalid('a key that is published for encryption', async ({ site, server }, now) => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
    server.keys.push({ ...(await exportJWK(publicKey)), kid: 'ec-enc', use: 'enc' })
    return signWithKey(goodClaims(site, now), { alg: 'ES256', kid: 'ec-enc', privateKey })
  }),
  invalid('an audience that is no site', ({ site, keys }, now) =>
    signWithKey({ ...goodClaims(site, now), aud: 'pub_nobody' }, keys.ES256),
  ),
  invalid('an issuer that is this server itself', ({ site, keys }, now) =>
    signWithKey({ ...goodClaims(site, now), iss: 'guichet', email: 'ada' }, keys.ES256),
  ),
  {
    name: 'an expired token',
    code: 'token_expired',
    make: ({ site, keys }, now) => {
      const { exp = 0, iat = 0, ...claims } = goodClaims(site, now)
      return signWithKey({ ...claims, iat: iat - 700, exp: exp - 700 }, keys.EdDSA)
    },
  },
]

function invalid(name: string, make: RefusedKeySetToken['make'] | SyncMake): RefusedKeySetToken {
  return { name, code: 'token_invalid', make: async (host, now) => make(host, now) }
}

type SyncMake = (host: KeySetHost, now: Date) => string

function signWithSecret(site: Site, now: Date, secret: string, kid?: string): Promise<string> {
  return new SignJWT(goodClaims(site, now))
    .setProtectedHeader({ alg: 'HS256', ...(kid !== undefined && { kid }) })
    .sign(new TextEncoder().encode(secret))
}

async function relabelled(token: Promise<string>, header: object): Promise<string> {
  const [, claims, signature] = (await token).split('.')
  return [base64url(JSON.stringify(header)), claims, signature].join('.')
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url')
}
