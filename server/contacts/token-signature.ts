import {
  decodeProtectedHeader,
  errors,
  type FlattenedJWSInput,
  type JWSHeaderParameters,
  type JWTPayload,
  type JWTVerifyOptions,
  jwtVerify,
} from 'jose'
import type { Site } from '../sites/site.ts'
import type { KeySet } from './remote-key-set.ts'
import { TokenRefused } from './token-refused.ts'

/** What is asked of a token beside its signature. */
export type TokenChecks = Omit<JWTVerifyOptions, 'algorithms'>

/**
 * Verifies that the site's host signed a token: HS256 by one of its secrets, or an algorithm that the site allows by a key
 * of its key set. What the token's own header names chooses between the two, and each takes nothing of the other: a
 * public key is never a secret.
 *
 * @throws {TokenRefused | errors.JOSEError}
 * @throws {KeySetUnavailable}
 */
export async function verifyHostSignature(
  token: string,
  site: Site,
  keySetOf: (url: string) => KeySet,
  checks: TokenChecks,
): Promise<JWTPayload> {
  const header = headerOf(token)
  const { alg } = header
  if (alg === 'HS256') return verifyBySecrets(token, site, checks)
  const { keySet } = site
  if (!keySet?.algorithms.some((allowed) => allowed === alg)) {
    throw new TokenRefused('token_invalid', `site ${site.id} does not allow its algorithm`)
  }
  const keys = await keySetOf(keySet.url)(header, partsOf(token))
  return verifyByKeys(token, site, keys, { ...checks, algorithms: keySet.algorithms })
}

/** Tries the site's secrets in turn, so that a secret can be replaced while old tokens are still about. */
async function verifyBySecrets(token: string, site: Site, checks: TokenChecks): Promise<JWTPayload> {
  const keys = site.secrets.map((secret) => new TextEncoder().encode(secret))
  const payload = await verifyByAny(token, keys, { ...checks, algorithms: ['HS256'] })
  if (payload) return payload
  throw new TokenRefused('token_invalid', `its signature is by none of the secrets of site ${site.id}`)
}

async function verifyByKeys(
  token: string,
  site: Site,
  keys: CryptoKey[],
  options: JWTVerifyOptions,
): Promise<JWTPayload> {
  const verified = await verifyByAny(token, keys, options).catch((error: unknown) => {
    if (error instanceof errors.JOSEError) throw error
    // Such as an RSA key of too few bits.
    throw new TokenRefused(
      'token_invalid',
      `its key in the key set of site ${site.id} cannot be used: ${error}`,
    )
  })
  if (verified) return verified
  throw new TokenRefused('token_invalid', `its signature is by no key of the key set of site ${site.id}`)
}

function headerOf(token: string): JWSHeaderParameters {
  try {
    return decodeProtectedHeader(token)
  } catch {
    throw new TokenRefused('token_invalid', 'its header cannot be read')
  }
}

function partsOf(token: string): FlattenedJWSInput {
  const [header = '', payload = '', signature = ''] = token.split('.')
  return { protected: header, payload, signature }
}

/** The payload by the first key that signed it; null when none did. */
async function verifyByAny(
  token: string,
  keys: (CryptoKey | Uint8Array)[],
  options: JWTVerifyOptions,
): Promise<JWTPayload | null> {
  for (const key of keys) {
    try {
      return (await jwtVerify(token, key, options)).payload
    } catch (error) {
      if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw error
    }
  }
  return null
}
