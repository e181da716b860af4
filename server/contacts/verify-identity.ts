import { decodeJwt, errors, type JWTPayload } from 'jose'
import type { IdentityNeed } from '../contract/endpoint.ts'
import { failure, type Result, success } from '../contract/result.ts'
import type { Site, SiteDirectory } from '../sites/site.ts'
import type { VerifiedIdentity } from '../support-rules/account.ts'
import { answerInTime } from './answer-in-time.ts'
import { isEmailSession, verifyEmailSession } from './email-codes/email-session.ts'
import {
  CLOCK_SKEW_SECONDS,
  identityClaims,
  identityOf,
  MAXIMAL_LIFETIME_SECONDS,
} from './identity-claims.ts'
import type { Logouts } from './logout/logouts.ts'
import { createRemoteKeySet, type KeySet, KeySetUnavailable } from './remote-key-set.ts'
import { TokenRefused } from './token-refused.ts'
import { type TokenChecks, verifyHostSignature } from './token-signature.ts'

/** An answer that is better with a token does not wait longer for the store. */
const OPTIONAL_WITHIN_MS = 60
/** Nor longer for the keys of its host, which come over the network once in minutes. */
const OPTIONAL_KEYS_WITHIN_MS = 500

type RefusalCode = TokenRefused['code'] | 'unavailable'

export interface IdentityVerifierDependencies {
  sites: SiteDirectory
  logouts: Pick<Logouts, 'isLoggedOut'>
  /** Signs the sessions that an email code begins. */
  emailSessionKey: Uint8Array
  clock: () => Date
  /** For the operator's log: why a token was not accepted. Its bearer is never told. */
  onRefusal?: (reason: string, code: RefusalCode) => void
}

export type VerifyIdentity = (
  token: string,
  need: Exclude<IdentityNeed, 'none' | 'staff'>,
) => Promise<Result<VerifiedIdentity | null>>

/**
 * Verifies a token by what the site that is its audience states: the secrets or the key set of its host, or this server's
 * own key for a session that an email code began. Every defect is the same `token_invalid`; `token_expired` is told only of a
 * token that was truly signed, so that its page can renew it: it is too old, or its person has logged out. `unavailable`
 * when the host's keys cannot be read.
 *
 * When the store cannot say whether the person has logged out, it rejects. Where a token is `optional` the answer is null
 * instead of that and of `unavailable`: nobody is known to ask, and nobody waits. What is kept for good (`if_stated`) waits: whose it is
 * must not depend on how busy the store was.
 */
export function createIdentityVerifier(dependencies: IdentityVerifierDependencies): VerifyIdentity {
  const { sites, logouts, emailSessionKey, clock, onRefusal } = dependencies
  const keySetOf = rememberedKeySets()

  function verifySignature(token: string, site: Site, checks: TokenChecks): Promise<JWTPayload> {
    return site.emailCodes && isEmailSession(token)
      ? verifyEmailSession(token, emailSessionKey, checks)
      : verifyHostSignature(token, site, keySetOf, checks)
  }

  async function identify(token: string): Promise<Result<VerifiedIdentity>> {
    try {
      const site = siteOf(token, sites)
      const now = clock()
      const checks = { audience: site.id, clockTolerance: CLOCK_SKEW_SECONDS, currentDate: now }
      const payload = await verifySignature(token, site, checks)
      return success(identityOf(readClaims(payload, now), site.id))
    } catch (error) {
      const { code, reason } = refusalOf(error)
      onRefusal?.(reason, code)
      return failure(code)
    }
  }

  /** Null: whether the host has signed it cannot be known just now. */
  async function identifyInTime(token: string): Promise<Result<VerifiedIdentity> | null> {
    const identity = await answerInTime(identify(token), OPTIONAL_KEYS_WITHIN_MS)
    if (identity === 'none') return null
    return identity.ok || identity.failure.code !== 'unavailable' ? identity : null
  }

  return async (token, need) => {
    const identity = need === 'optional' ? await identifyInTime(token) : await identify(token)
    if (!identity) return success(null)
    if (!identity.ok) return identity
    const loggedOut =
      need === 'optional'
        ? await answerInTime(logouts.isLoggedOut(identity.value), OPTIONAL_WITHIN_MS)
        : await logouts.isLoggedOut(identity.value)
    if (loggedOut === 'none') return success(null)
    if (!loggedOut) return identity
    onRefusal?.('its person has logged out', 'token_expired')
    return failure('token_expired')
  }
}

/** One for each address, with what it has read. */
function rememberedKeySets(): (url: string) => KeySet {
  const keySets = new Map<string, KeySet>()
  return (url) => {
    const keySet = keySets.get(url) ?? createRemoteKeySet(url)
    keySets.set(url, keySet)
    return keySet
  }
}

/** The audience is read before the signature, only to know whose keys to try; it proves nothing. */
function siteOf(token: string, sites: SiteDirectory): Site {
  const { aud } = decodeJwt(token)
  const id = Array.isArray(aud) && aud.length === 1 ? aud[0] : aud
  const site = typeof id === 'string' ? sites.find(id) : undefined
  if (!site) throw new TokenRefused('token_invalid', 'its audience (aud) is no site')
  return site
}

function readClaims(payload: JWTPayload, now: Date) {
  const parsed = identityClaims.safeParse(payload)
  if (!parsed.success) {
    const paths = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')
    throw new TokenRefused('token_invalid', `claims are missing or not valid: ${paths}`)
  }
  const { exp, iat } = parsed.data
  const nowSeconds = now.getTime() / 1000
  // A logout could not be told from the future: such a token would outlive it.
  if (iat !== undefined && iat > nowSeconds + CLOCK_SKEW_SECONDS) {
    throw new TokenRefused('token_invalid', 'it was issued in the future: compare the clocks')
  }
  const lifetime = exp - Math.min(iat ?? nowSeconds, nowSeconds)
  if (lifetime > MAXIMAL_LIFETIME_SECONDS + CLOCK_SKEW_SECONDS) {
    throw new TokenRefused('token_invalid', `its lifetime is more than ${MAXIMAL_LIFETIME_SECONDS} seconds`)
  }
  return parsed.data
}

function refusalOf(error: unknown): { code: RefusalCode; reason: string } {
  if (error instanceof TokenRefused) return { code: error.code, reason: error.message }
  if (error instanceof KeySetUnavailable) return { code: 'unavailable', reason: error.message }
  if (error instanceof errors.JWTExpired) return { code: 'token_expired', reason: error.message }
  if (error instanceof errors.JOSEError) return { code: 'token_invalid', reason: error.message }
  throw error
}
