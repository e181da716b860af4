import { failure, type Result, success } from '../../contract/result.ts'
import type { Locale } from '../../contract/vocabulary.ts'
import type { Site } from '../../sites/site.ts'
import { foldAddress } from '../../support-rules/contact-roles.ts'
import type { EmailCodeDigests } from './email-code.ts'
import type { CodeLimits, EmailCodeStore } from './email-code-store.ts'

export interface RequestEmailCodeDependencies {
  store: Pick<EmailCodeStore, 'request'>
  digests: EmailCodeDigests
  clock: () => Date
  limits?: CodeLimits
}

const HOUR_MS = 60 * 60 * 1000
/** Who guesses with five tries a code has one chance in 40,000 an hour at one address, and in 660 at all of a site. */
const LIMITS: CodeLimits = {
  // More than an office behind one address needs, and too few to keep the rest of the site from signing in.
  network: { most: 30, everyMs: HOUR_MS },
  address: { most: 5, everyMs: HOUR_MS },
  site: { most: 300, everyMs: HOUR_MS },
}

export interface EmailCodeWish {
  site: Site
  email: string
  locale: Locale
  /** From where it is asked for; null: not known. */
  network: string | null
}

/**
 * Asks for a code to be mailed. What happens here is the same whoever has the address: only the job that comes of it looks
 * anybody up. `email_codes_off`, `too_many_requests`.
 */
export async function requestEmailCode(
  { store, digests, clock, limits = LIMITS }: RequestEmailCodeDependencies,
  { site, email, locale, network }: EmailCodeWish,
): Promise<Result<void>> {
  if (!site.emailCodes) return failure('email_codes_off')
  const requestedAt = clock()
  const requested = await store.request(
    {
      site: site.id,
      networkKey: network === null ? null : digests.networkKey(site.id, network),
      addressKey: digests.addressKey(site.id, email),
      email: foldAddress(email),
      locale,
      requestedAt,
    },
    limits,
  )
  if (requested.outcome === 'accepted') return success(undefined)
  const retryAfterSeconds = Math.max(
    1,
    Math.ceil((requested.retryAt.getTime() - requestedAt.getTime()) / 1000),
  )
  return { ok: false, failure: { code: 'too_many_requests', retryAfterSeconds } }
}
