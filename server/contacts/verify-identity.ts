import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose'
import { failure, type Result, success } from '../contract/result.ts'
import type { Site, SiteDirectory } from '../sites/site.ts'
import type { Identity } from '../support-rules/account.ts'
import { identityClaims, identityOf, MAXIMAL_LIFETIME_SECONDS } from './identity-claims.ts'

/** How far the clocks of a host and of this server may be apart. */
const CLOCK_SKEW_SECONDS = 30

interface IdentityVerifierDependencies {
  sites: SiteDirectory
  clock: () => Date
  /** For the operator's log: why a token was refused. Its bearer is never told. */
  onRefusal?: (reason: string) => void
}

type RefusalCode = 'token_invalid' | 'token_expired'

/** A token that is not accepted; the message is for the operator alone. */
class TokenRefused extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode, reason: string) {
    super(reason)
    this.code = code
  }
}

/**
 * Verifies a host-signed token (JWS, HS256) by the secrets of the site that is its audience. Every defect is the same
 * `token_invalid`; `token_expired` is told only of a token that the site's host signed, so that its page can renew it.
 */
export function createIdentityVerifier({ sites, clock, onRefusal }: IdentityVerifierDependencies) {
  return async (token: string): Promise<Result<Identity>> => {
    try {
      const site = siteOf(token, sites)
      const now = clock()
      const payload = await verifySignature(token, site, now)
      return success(identityOf(readClaims(payload, now), site.id))
    } catch (error) {
      const refused = refusalOf(error)
      onRefusal?.(refused.message)
      return failure(refused.code)
    }
  }
}

/** The audience is read before the signature, only to know whose secrets to try; it proves nothing. */
function siteOf(token: string, sites: SiteDirectory): Site {
  const { aud } = decodeJwt(token)
  const id = Array.isArray(aud) && aud.length === 1 ? aud[0] : aud
  const site = typeof id === 'string' ? sites.find(id) : undefined
  if (!site) throw new TokenRefused('token_invalid', 'its audience (aud) is no site')
  return site
}

/** Tries the site's secrets in turn, so that a secret can be replaced while old tokens are still about. */
async function verifySignature(token: string, site: Site, now: Date): Promise<JWTPayload> {
  for (const secret of site.secrets) {
    try {
      const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
        // An allow-list: what the token's own header asks for decides nothing.
        algorithms: ['HS256'],
        audience: site.id,
        clockTolerance: CLOCK_SKEW_SECONDS,
        currentDate: now,
      })
      return payload
    } catch (error) {
      if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw error
    }
  }
  throw new TokenRefused('token_invalid', `its signature is by none of the secrets of site ${site.id}`)
}

function readClaims(payload: JWTPayload, now: Date) {
  const parsed = identityClaims.safeParse(payload)
  if (!parsed.success) {
    const paths = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')
    throw new TokenRefused('token_invalid', `claims are missing or not valid: ${paths}`)
  }
  const { exp, iat } = parsed.data
  const nowSeconds = now.getTime() / 1000
  const lifetime = exp - Math.min(iat ?? nowSeconds, nowSeconds)
  if (lifetime > MAXIMAL_LIFETIME_SECONDS + CLOCK_SKEW_SECONDS) {
    throw new TokenRefused('token_invalid', `its lifetime is more than ${MAXIMAL_LIFETIME_SECONDS} seconds`)
  }
  return parsed.data
}

function refusalOf(error: unknown): TokenRefused {
  if (error instanceof TokenRefused) return error
  if (error instanceof errors.JWTExpired) return new TokenRefused('token_expired', error.message)
  if (error instanceof errors.JOSEError) return new TokenRefused('token_invalid', error.message)
  throw error
}
