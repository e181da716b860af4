import { decodeJwt, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import type { TokenChecks } from '../token-signature.ts'

/** Whoever's address is proven, for one account. */
export interface EmailSession {
  site: string
  /** The address in lower case. */
  email: string
  account: string
}

/** The issuer of tokens that this server signs itself. */
const ISSUER = 'guichet'
const LIFETIME_SECONDS = 12 * 60 * 60

export interface SignedEmailSession {
  token: string
  expiresAt: Date
}

/**
 * Signs a token that says no more than whose address was proven: what the person may do is the directory's word, at each
 * call anew.
 */
export async function signEmailSession(
  { site, email, account }: EmailSession,
  key: Uint8Array,
  now: Date,
): Promise<SignedEmailSession> {
  const issuedAt = Math.floor(now.getTime() / 1000)
  const expiresAt = issuedAt + LIFETIME_SECONDS
  const token = await new SignJWT({ email, account })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(ISSUER)
    .setAudience(site)
    .setSubject(`email:${email}`)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(key)
  return { token, expiresAt: new Date(expiresAt * 1000) }
}

/** Whether a token calls itself one of ours, which only says by which key it has to be verified. */
export function isEmailSession(token: string): boolean {
  return decodeJwt(token).iss === ISSUER
}

/** @throws {errors.JOSEError} when this server did not sign the token, or it is no longer valid. */
export async function verifyEmailSession(
  token: string,
  key: Uint8Array,
  checks: TokenChecks,
): Promise<JWTPayload> {
  const { payload } = await jwtVerify(token, key, { ...checks, algorithms: ['HS256'], issuer: ISSUER })
  return payload
}
